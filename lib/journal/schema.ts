import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ActivationEvent } from '../activation/activation-event'
import type { ActivationStatus } from '../activation/activation-status'
import type { ActivationDraft } from '../activation/draft'
import type { PlanStep } from '../activation/plan'
import type { ActivationSnapshot } from '../activation/progress'
import type { StepId } from '../activation/steps'
import type { Verification } from '../activation/verify'
import type { AuditAction, AuditOutcome, AuditResourceType } from '../contract/audit'
import type { BulkAction, BulkItemStatus } from '../contract/bulk-changes'
import type { StepExchange } from '../contract/exchanges'
import type { DeletedDataflowPlan } from './deleted-dataflow-plan'

/**
 * The tables of the journal. Every row carries organization and sandbox, and no statement reads or writes a row
 * without naming both, save the upkeep that leaves what a row says alone.
 *
 * `npx drizzle-kit generate` writes a migration for each change made here.
 */
const scope = {
  orgId: text('org_id').notNull(),
  sandbox: text('sandbox').notNull(),
}

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One row per activation. `snapshot` is what its events add up to, kept so that lists need not replay them. */
export const activations = pgTable(
  'activations',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    actor: text('actor').notNull(),
    status: text('status').$type<ActivationStatus>().notNull(),
    /** What was asked for, less its secrets. */
    draft: jsonb('draft').$type<ActivationDraft>().notNull(),
    snapshot: jsonb('snapshot').$type<Omit<ActivationSnapshot, 'verification'>>().notNull(),
    verification: jsonb('verification').$type<Verification>(),
    /** Of the last event; events are numbered without gaps. */
    sequence: integer('sequence').notNull(),
    createdAt: moment('created_at').notNull(),
    /** Whoever works on it holds the lease. Both are set, or neither. */
    leaseHolder: text('lease_holder'),
    leaseExpiresAt: moment('lease_expires_at'),
    /** Somebody wants it undone; whoever works on it turns round at the next step. */
    undoRequestedBy: text('undo_requested_by'),
    /** How often a server went on with it on its own account. */
    takeoverCount: integer('takeover_count').notNull().default(0),
  },
  (table) => [
    index('activations_by_scope').on(table.orgId, table.sandbox, table.createdAt.desc()),
    index('activations_by_lease').on(table.leaseExpiresAt),
    // What is not over: a small part of the table, looked at every few seconds.
    index('activations_unfinished')
      .on(table.createdAt.desc())
      .where(sql`${table.status} NOT IN ('verified', 'undone')`),
  ],
)

/** The calls an activation makes, as planned, and what became of each. */
export const activationSteps = pgTable(
  'activation_steps',
  {
    activationId: uuid('activation_id')
      .notNull()
      .references(() => activations.id, { onDelete: 'cascade' }),
    ...scope,
    position: integer('position').notNull(),
    stepId: text('step_id').$type<StepId>().notNull(),
    /** A template: secrets stand in it as references. */
    plan: jsonb('plan').$type<PlanStep>().notNull(),
    status: text('status').notNull(),
    resourceId: text('resource_id'),
  },
  (table) => [
    primaryKey({ columns: [table.activationId, table.stepId] }),
    index('activation_steps_by_resource').on(table.orgId, table.sandbox, table.resourceId),
  ],
)

/** What happened to an activation, in order. Only ever added to. */
export const activationEvents = pgTable(
  'activation_events',
  {
    activationId: uuid('activation_id')
      .notNull()
      .references(() => activations.id, { onDelete: 'cascade' }),
    ...scope,
    sequence: integer('sequence').notNull(),
    event: jsonb('event').$type<ActivationEvent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.activationId, table.sequence] })],
)

/** What went over the wire for an activation, less its secrets. Only ever added to. */
export const activationExchanges = pgTable(
  'activation_exchanges',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    activationId: uuid('activation_id')
      .notNull()
      .references(() => activations.id, { onDelete: 'cascade' }),
    ...scope,
    exchange: jsonb('exchange').$type<StepExchange>().notNull(),
  },
  (table) => [index('activation_exchanges_by_activation').on(table.activationId, table.id)],
)

/** What a wizard has collected so far, less its secrets. */
export const drafts = pgTable(
  'drafts',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    actor: text('actor').notNull(),
    content: jsonb('content').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Grows with each save, so that two tabs notice each other. */
    revision: integer('revision').notNull(),
    /** The activation it was sent as. */
    activationId: uuid('activation_id'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('drafts_by_scope').on(table.orgId, table.sandbox, table.updatedAt.desc())],
)

/** Who changed what, and when. Only ever added to: the database refuses anything else. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ...scope,
    at: moment('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').$type<AuditAction>().notNull(),
    outcome: text('outcome').$type<AuditOutcome>().notNull(),
    resourceType: text('resource_type').$type<AuditResourceType>().notNull(),
    resourceId: text('resource_id'),
    resourceName: text('resource_name'),
    activationId: uuid('activation_id'),
    requestId: text('request_id'),
    before: jsonb('before'),
    after: jsonb('after'),
  },
  (table) => [
    index('audit_events_by_scope').on(table.orgId, table.sandbox, table.id.desc()),
    index('audit_events_by_resource').on(table.orgId, table.sandbox, table.resourceId),
  ],
)

/** What a deleted dataflow was, so that it can be recreated for a while. Nothing in it is secret. */
export const deletedDataflows = pgTable(
  'deleted_dataflows',
  {
    ...scope,
    /** The platform's id of the dataflow. */
    id: text('id').notNull(),
    actor: text('actor').notNull(),
    plan: jsonb('plan').$type<DeletedDataflowPlan>().notNull(),
    /** Written before the deletion is sent; `deleted` once it is known to be gone. */
    status: text('status').$type<'deleting' | 'deleted'>().notNull(),
    deletedAt: moment('deleted_at').notNull(),
    /** The activation that recreates it, or is about to. Once it is undone, another one may. */
    recreatedBy: uuid('recreated_by'),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.sandbox, table.id] }),
    index('deleted_dataflows_by_age').on(table.deletedAt),
  ],
)

/** One change of many things. Whoever works on it names itself and renews `workedAt`. */
export const bulkChanges = pgTable(
  'bulk_changes',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    actor: text('actor').notNull(),
    action: text('action').$type<BulkAction>().notNull(),
    /** Whether accounts that nothing else uses go with their dataflows. */
    withAccounts: boolean('with_accounts').notNull(),
    createdAt: moment('created_at').notNull(),
    cancelledAt: moment('cancelled_at'),
    /** Its report was read and put away. */
    dismissedAt: moment('dismissed_at'),
    worker: uuid('worker'),
    workedAt: moment('worked_at'),
    pausedUntil: moment('paused_until'),
  },
  (table) => [index('bulk_changes_by_scope').on(table.orgId, table.sandbox, table.createdAt.desc())],
)

/** What a change of many things is about, one by one. */
export const bulkChangeItems = pgTable(
  'bulk_change_items',
  {
    changeId: uuid('change_id')
      .notNull()
      .references(() => bulkChanges.id, { onDelete: 'cascade' }),
    ...scope,
    position: integer('position').notNull(),
    /** A wave begins when the one before it is over. */
    wave: integer('wave').notNull(),
    resourceType: text('resource_type').$type<AuditResourceType>().notNull(),
    resourceId: text('resource_id').notNull(),
    name: text('name').notNull(),
    status: text('status').$type<BulkItemStatus>().notNull(),
    note: text('note'),
    requestId: text('request_id'),
  },
  (table) => [primaryKey({ columns: [table.changeId, table.position] })],
)
