import type { LastOperation } from './entities'

/** The trace of a change that has taken effect. */
export function completedOperation(
  operation: LastOperation['operation'],
  ops: readonly unknown[],
  nowMs: number,
): LastOperation {
  return {
    started: nowMs,
    updated: nowMs,
    percentCompleted: 100,
    status: { value: 'completed', properties: null, errors: [] },
    operation,
    ops,
  }
}

/** The trace of a change that was accepted but is not visible yet. The percentage is made up. */
export function pendingOperation(ops: readonly unknown[], nowMs: number): LastOperation {
  return {
    ...completedOperation('update', ops, nowMs),
    percentCompleted: 40,
    status: { value: 'inProgress', properties: null, errors: [] },
  }
}
