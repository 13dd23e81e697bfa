import { classNames } from './class-names'
import { CopyButton } from './copy-button'
import { type JsonToken, jsonTokens } from './json-tokens'

const colours: Record<JsonToken['kind'], string> = {
  key: 'text-accent font-medium',
  string: 'text-ink',
  number: 'text-warn',
  word: 'text-warn',
  plain: 'text-ink-3',
}

type CodeViewProps = {
  label: string
  /** A value to print, or text that is shown as it is (pretty-printed when it is JSON). */
  json: unknown
  maxHeight?: string
  className?: string
  /** Blurred while somebody presents. */
  isPrivate?: boolean
}

export function CodeView({ label, json, maxHeight = '26rem', className, isPrivate = false }: CodeViewProps) {
  const text = pretty(json)
  let offset = 0

  return (
    <figure
      className={classNames('min-w-0 overflow-hidden rounded-md border border-line bg-sunken', className)}
    >
      <figcaption className="flex items-center justify-between gap-3 border-b border-line py-1.5 pr-2 pl-4 text-sm text-ink-2">
        {label}
        <CopyButton text={text} label={label} isCompact />
      </figcaption>
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-auto px-4 py-3 focus-visible:-outline-offset-2"
        style={{ maxHeight }}
      >
        <pre {...(isPrivate ? { 'data-private': true } : {})} className="code">
          {jsonTokens(text).map((token) => {
            const key = offset
            offset += token.text.length
            return (
              <span key={key} className={colours[token.kind]}>
                {token.text}
              </span>
            )
          })}
        </pre>
      </section>
    </figure>
  )
}

function pretty(json: unknown): string {
  if (typeof json !== 'string') return JSON.stringify(json, null, 2) ?? 'undefined'
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}
