import { TextLink } from '@/components/ui/text-link'

/** From one page of the help to the other. */
export function HelpNav({ here }: { here: 'help' | 'errors' }) {
  return (
    <p className="flex flex-wrap gap-x-5">
      {here === 'errors' ? (
        <TextLink href="/help">Words and what you need</TextLink>
      ) : (
        <TextLink href="/help/errors">Error catalogue</TextLink>
      )}
    </p>
  )
}
