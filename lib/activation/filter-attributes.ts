interface Named {
  readonly path: string
  readonly title: string
}

/** The attributes whose path or title holds every searched word, in any order, upper or lower case alike. */
export function filterAttributes<T extends Named>(attributes: readonly T[], search: string): readonly T[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return attributes
  return attributes.filter(({ path, title }) => {
    const text = `${path} ${title}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
