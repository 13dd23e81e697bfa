import 'server-only'
import { z } from 'zod'
import { AppError } from '../errors'
import { param } from './handle'

/** Ids of the platform and of ours are UUIDs; nothing else may travel on as a path segment. */
const idSchema = z.guid()

/**
 * The id in an address.
 *
 * @throws AppError  `not-found` for what cannot be an id
 */
export function resourceId(params: Record<string, string | string[]>): string {
  const id = idSchema.safeParse(param(params, 'id'))
  if (!id.success) throw new AppError('not-found')
  return id.data
}
