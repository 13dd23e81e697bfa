import { and, eq, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Whose rows: nothing is ever read or written across this line. */
export interface Scope {
  readonly orgId: string
  readonly sandbox: string
}

/** The condition that a row of a table belongs to a scope. */
export function inScope(table: { orgId: PgColumn; sandbox: PgColumn }, scope: Scope): SQL | undefined {
  return and(eq(table.orgId, scope.orgId), eq(table.sandbox, scope.sandbox))
}

/** The part of a row that says whose it is; whatever else the argument carries stays out. */
export function scopeColumns({ orgId, sandbox }: Scope): Scope {
  return { orgId, sandbox }
}
