import type {
  Connection,
  EntityStamp,
  Flow,
  SourceConnection,
  TargetConnection,
} from '../flow-service/entities'
import { inheritFrom } from '../flow-service/flow-inheritance'
import { runsOf } from '../flow-service/flow-runs'
import type { Transformation } from '../flow-service/given-fields'
import { completedOperation } from '../flow-service/last-operation'
import { sourceTypeInfo } from '../flow-service/source-type-info'
import {
  dataLakeSpecId,
  destinationFlowSpecId,
  fileFlowSpecId,
  fileStorageSpecId,
  inboundFlowSpecId,
  profileSpecId,
} from '../flow-service/spec-ids'
import { stampNew } from '../flow-service/stamp-entity'
import type { SandboxStore } from '../sandbox-store'
import type { AccountPlan } from './account-plans'
import type { DataflowPlan } from './dataflow-plans'
import { dayMs, hourMs, minuteMs } from './duration'
import type { Random } from './random'

/** Client name Adobe's own user interface leaves on what it creates, documented. */
const adobeUi = 'exc_app'

/** Puts connections and dataflows that existed before the visitor came into a sandbox. */
export class DataflowSeeder {
  readonly #store: SandboxStore
  readonly #random: Random
  readonly #nowMs: number
  readonly #accounts = new Map<string, Connection>()

  constructor(store: SandboxStore, random: Random) {
    this.#store = store
    this.#random = random
    this.#nowMs = store.organization.clock()
  }

  addAccount(plan: AccountPlan): void {
    const stamp = this.#stamp(plan.ageDays)
    const authorizedDate = new Date(stamp.createdAt).toISOString().slice(0, 10)
    const account: Connection = {
      ...stamp,
      name: plan.name,
      description: plan.description,
      connectionSpec: { id: plan.connectionSpecId, version: '1.0' },
      auth: { specName: plan.specName, params: { ...plan.params, authorizedDate } },
    }
    this.#store.connections.put(account)
    this.#accounts.set(plan.key, account)
  }

  /** The profile store as a source, shared by all destination dataflows. */
  addProfileSource(ageDays: number): SourceConnection {
    const connectionSpec = { id: profileSpecId, version: '1.0' } as const
    const base: Connection = { ...this.#stamp(ageDays), name: 'Profile store', connectionSpec }
    this.#store.connections.put(base)
    return this.#addSource(base, 'Profile store source', ageDays, {})
  }

  addDestinationFlow(plan: DataflowPlan, source: SourceConnection): void {
    const account = this.#account(plan.account)
    const target = this.#addTarget(account, plan.targetName, plan.ageDays, plan.targetParams)
    const isFile = account.connectionSpec.id === fileStorageSpecId
    this.#addFlow(plan, isFile ? fileFlowSpecId : destinationFlowSpecId, source, target, {
      transformations: [this.#transformation(plan)],
    })
  }

  addInboundFlow(plan: { name: string; account: string; stream: string; ageDays: number }): void {
    const source = this.#addSource(this.#account(plan.account), plan.stream, plan.ageDays, {
      stream: plan.stream,
    })
    const connectionSpec = { id: dataLakeSpecId, version: '1.0' } as const
    const lake: Connection = { ...this.#stamp(plan.ageDays), name: 'Data lake', connectionSpec }
    this.#store.connections.put(lake)
    const target = this.#addTarget(lake, `${plan.name}, dataset`, plan.ageDays, {
      dataSetId: this.#random.uuid(),
    })
    const flow = { ...plan, description: '', state: 'enabled', changedDaysAgo: plan.ageDays } as const
    this.#addFlow(flow, inboundFlowSpecId, source, target, {})
  }

  #addSource(
    base: Connection,
    name: string,
    ageDays: number,
    params: Readonly<Record<string, string>>,
  ): SourceConnection {
    const { id, connectionSpec } = base
    const source: SourceConnection = {
      ...this.#stamp(ageDays),
      name,
      connectionSpec,
      baseConnectionId: id,
      data: { format: 'json' },
      params,
      ...sourceTypeInfo(connectionSpec.id),
      inheritedAttributes: { baseConnection: { id, connectionSpec } },
    }
    this.#store.sourceConnections.put(source)
    return source
  }

  #addTarget(
    base: Connection,
    name: string,
    ageDays: number,
    params: DataflowPlan['targetParams'],
  ): TargetConnection {
    const { id, connectionSpec } = base
    const target: TargetConnection = {
      ...this.#stamp(ageDays),
      name,
      connectionSpec,
      baseConnectionId: id,
      data: { format: 'json' },
      params,
      inheritedAttributes: { baseConnection: { id, connectionSpec } },
    }
    this.#store.targetConnections.put(target)
    return target
  }

  #addFlow(
    plan: Pick<DataflowPlan, 'name' | 'description' | 'state' | 'ageDays' | 'changedDaysAgo'>,
    flowSpecId: string,
    source: SourceConnection,
    target: TargetConnection,
    fields: Pick<Flow, 'transformations'>,
  ): void {
    const stamp = this.#stamp(plan.ageDays)
    const updatedAt = this.#nowMs - plan.changedDaysAgo * dayMs
    // The last finished hour for a live dataflow, the last one before it was switched off for the others.
    const until = plan.state === 'enabled' ? this.#nowMs : updatedAt
    const completedAtUTC = until - this.#random.integer(4, 50) * minuteMs
    const lastRunDetails = {
      id: this.#random.uuid(),
      state: 'success',
      startedAtUTC: completedAtUTC - hourMs,
      completedAtUTC,
    }
    this.#store.flows.put({
      ...stamp,
      updatedAt,
      state: plan.state,
      name: plan.name,
      description: plan.description,
      flowSpec: { id: flowSpecId, version: '1.0' },
      sourceConnectionIds: [source.id],
      targetConnectionIds: [target.id],
      ...fields,
      inheritedAttributes: inheritFrom(flowSpecId, [source], [target]),
      runs: runsOf(stamp.id),
      lastOperation: completedOperation('update', [], updatedAt),
      lastRunDetails,
    })
  }

  #transformation(plan: DataflowPlan): Transformation {
    const time = String(Math.floor((this.#nowMs - plan.ageDays * dayMs) / 1000))
    const byName = new Map([...this.#store.audiences.values()].map((audience) => [audience.name, audience]))
    const audiences = plan.audiences.flatMap((name) => byName.get(name) ?? [])
    return {
      name: 'GeneralTransform',
      params: {
        profileSelectors: {
          selectors: plan.attributes.map((path) => ({
            type: 'JSON_PATH',
            value: { path, operator: 'EXISTS' },
          })),
        },
        segmentSelectors: {
          selectors: audiences.map(({ id, name, description }) => ({
            type: 'PLATFORM_SEGMENT',
            value: { id, name, description, createTime: time, updateTime: time },
          })),
        },
      },
    }
  }

  #account(key: string): Connection {
    const account = this.#accounts.get(key)
    if (!account) throw new Error(`The demo organization has no account ${key}.`)
    return account
  }

  #stamp(ageDays: number): EntityStamp {
    const atMs = this.#nowMs - ageDays * dayMs - this.#random.integer(0, 20) * hourMs
    return stampNew(this.#store, this.#random.uuid(), atMs, adobeUi)
  }
}
