import { applyPatch, type Operation } from 'rfc6902'
import { z } from 'zod'
import type { Refusal } from '../wire/refusal'
import { flowRefusal } from './flow-refusal'
import { leadsToPlace } from './json-pointer'

/** The operations Flow Service takes. */
export type PatchOperation = Extract<Operation, { op: 'add' | 'replace' | 'remove' }>

const unsafeTokens = new Set(['__proto__', 'constructor', 'prototype'])

const instructionSchema = z.looseObject({
  // Lower case in the documented samples, upper case in one specification.
  op: z.string().toLowerCase(),
  path: z.string().regex(/^\/(?!$)/),
})

/**
 * Checks the instructions of a PATCH.
 *
 * @throws Refusal  1434 for an operation the service does not take, 1455 for anything misshapen,
 *   1414 for a change of connectionSpec
 */
export function parsePatch(body: unknown, patchableFields: readonly string[]): PatchOperation[] {
  const parsed = z.array(instructionSchema).min(1).safeParse(body)
  if (!parsed.success) throw patchRefusal('The body must be a list of JSON Patch instructions.')
  return parsed.data.map((instruction) => {
    const operation = toOperation(instruction)
    checkPath(operation.path, patchableFields)
    return operation
  })
}

function toOperation(instruction: z.infer<typeof instructionSchema>): PatchOperation {
  const { op, path } = instruction
  // A value beside `remove` is ignored, as RFC 6902 says; one specification marks it required.
  if (op === 'remove') return { op, path }
  if (op !== 'add' && op !== 'replace') {
    throw flowRefusal('1434-400', `Patch operation ${op} is not supported.`)
  }
  if (!('value' in instruction)) throw patchRefusal(`The operation at ${path} lacks a value.`)
  return { op, path, value: instruction.value }
}

function checkPath(path: string, patchableFields: readonly string[]): void {
  const [, root = '', ...rest] = path.split('/')
  if (root === 'connectionSpec') throw flowRefusal('1414-400', 'The connection spec cannot be changed.')
  if (!patchableFields.includes(root) || rest.some((token) => unsafeTokens.has(token))) {
    throw patchRefusal(`The path ${path} cannot be patched.`)
  }
}

/** What became of a document; `failed` is the operation that did not fit, after which none was applied. */
export interface PatchOutcome {
  readonly document: unknown
  readonly applied: readonly PatchOperation[]
  readonly failed?: PatchOperation
}

/** Applies the operations in order, each to the outcome of the one before, to a copy of the document. */
export function applyInOrder(document: unknown, operations: readonly PatchOperation[]): PatchOutcome {
  const copy: unknown = structuredClone(document)
  for (const [index, operation] of operations.entries()) {
    if (isApplied(copy, operation)) continue
    return { document: copy, applied: operations.slice(0, index), failed: operation }
  }
  return { document: copy, applied: operations }
}

/** One operation changes a document as a whole or not at all. */
function isApplied(document: unknown, operation: PatchOperation): boolean {
  if (!leadsToPlace(document, operation.path, operation.op === 'add')) return false
  return applyPatch(document, [operation]).every((failure) => failure === null)
}

/** The instructions do not fit the entity. */
export function patchRefusal(detail: string): Refusal {
  return flowRefusal('1455-400', detail)
}
