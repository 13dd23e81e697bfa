import 'server-only'
import { resourceIdSchema } from '../activation/draft'
import { AppError } from '../errors'
import { param } from './handle'

/**
 * The id in an address.
 *
 * @throws AppError  `not-found` for what cannot be an id
 */
export function resourceId(params: Record<string, string | string[]>): string {
  const id = resourceIdSchema.safeParse(param(params, 'id'))
  if (!id.success) throw new AppError('not-found')
  return id.data
}
