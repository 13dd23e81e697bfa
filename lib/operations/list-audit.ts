import { z } from 'zod'
import {
  type AuditFilter,
  type AuditPage,
  auditActions,
  auditOutcomes,
  auditResourceTypes,
} from '../contract/audit'
import type { OperationContext } from './context'

const sentence = 'Write the time as 2026-01-31 or 2026-01-31T09:00:00Z'

/** The database knows fewer years than JavaScript does. */
const moment = z
  .string()
  .transform((text) => Date.parse(text))
  .pipe(z.number(sentence).min(Date.UTC(1970), sentence).max(Date.UTC(9999), sentence))

/** The query of `GET /api/audit`. Days without a time begin at midnight UTC. */
export const auditQuerySchema = z.object({
  action: z.enum(auditActions).optional(),
  outcome: z.enum(auditOutcomes).optional(),
  resourceType: z.enum(auditResourceTypes).optional(),
  activationId: z.guid('This is not the ID of an activation').optional(),
  /** One id, or several with commas between them. */
  resourceIds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.guid('This is not the ID of a resource')).max(10, 'Name at most 10 resources'))
    .optional(),
  search: z.string().trim().max(200).optional(),
  from: moment.optional(),
  to: moment.optional(),
  cursor: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

type AuditQuery = AuditFilter & { readonly cursor?: number | undefined; readonly limit: number }

/** The audit trail of the sandbox, newest first. */
export function listAudit(
  { journal, scope }: Pick<OperationContext, 'journal' | 'scope'>,
  { cursor, limit, ...filter }: AuditQuery,
): Promise<AuditPage> {
  return journal.audit.list(scope, filter, { before: cursor, limit })
}
