import { filterAttributes } from '../activation/filter-attributes'
import type { MappableAttribute } from '../contract/attributes'
import type { OperationContext } from './context'

/** Attributes that streaming destinations take; all of them, or those that match a search. */
export async function listAttributes(
  context: OperationContext,
  search = '',
): Promise<readonly MappableAttribute[]> {
  return filterAttributes(await context.attributes(), search)
}
