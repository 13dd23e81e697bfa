import type { MappableAttribute } from '../aep/mappable-attributes'
import type { OperationContext } from './context'

/** Attributes that streaming destinations take; all of them, or those whose path or title holds every searched word. */
export async function listAttributes(
  context: OperationContext,
  search: string | undefined,
): Promise<readonly MappableAttribute[]> {
  const attributes = await context.attributes()
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return attributes
  return attributes.filter(({ path, title }) => {
    const text = `${path} ${title}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
