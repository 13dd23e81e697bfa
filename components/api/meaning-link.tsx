import { TextLink } from '@/components/ui/text-link'

/** Found out by the browser itself, so the catalogue of what servers answer does not have them. */
const ownFindings: ReadonlySet<string> = new Set(['offline', 'unreadable'])

/** Where the catalogue of errors explains a code; undefined when it does not. */
export function meaningHref(code: string): string | undefined {
  return ownFindings.has(code) ? undefined : `/help/errors#${code}`
}

/** Names an error by its code and leads to what it means, beside the page. */
export function MeaningLink({ code, href }: { code: string; href: string }) {
  return (
    <span>
      Error <span className="code">{code}</span>.{' '}
      <TextLink href={href} isNewTab>
        What does it mean?
      </TextLink>
    </span>
  )
}
