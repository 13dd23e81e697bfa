import { resourceIdSchema } from '../activation/draft'
import { AppError } from '../errors'

/**
 * An id of an address, before it becomes a segment of another one.
 *
 * @throws AppError  `not-found` when it cannot be the id of anything
 */
export function parseResourceId(text: string): string {
  const id = resourceIdSchema.safeParse(text)
  if (!id.success) throw new AppError('not-found')
  return id.data
}
