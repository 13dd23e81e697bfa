interface MissingNoteProps {
  hasAudiences: boolean
  hasAttributes: boolean
  absentAttributes: readonly string[]
}

const namedMax = 2

/** What keeps the record from being sent, or from holding all that was chosen. */
export function MissingNote({ hasAudiences, hasAttributes, absentAttributes }: MissingNoteProps) {
  if (!hasAudiences || !hasAttributes) {
    const what = [...(hasAudiences ? [] : ['an audience']), ...(hasAttributes ? [] : ['an attribute'])]
    return <p className="text-sm text-warn">Nothing is sent until you choose {what.join(' and ')}.</p>
  }
  if (absentAttributes.length === 0) return null
  const more = absentAttributes.length - namedMax
  return (
    <p className="text-sm wrap-anywhere text-ink-2">
      Missing, because this profile lacks {absentAttributes.length === 1 ? 'it' : 'them'}:{' '}
      <span className="code">{absentAttributes.slice(0, namedMax).join(', ')}</span>
      {more > 0 && ` and ${more} more`}
    </p>
  )
}
