import type { StepId } from '../activation/steps'
import { recordExchanges } from '../aep/record-exchanges'
import type { StepExchange } from '../contract/exchanges'
import type { ActivationJob } from './activation-job'
import type { OperationContext } from './context'

/**
 * Does the work of one step and writes down what went over the wire for it, for those who want to see the calls. That
 * record decides nothing, so a journal that does not take it stops nothing.
 */
export async function recordedStep<Result>(
  context: OperationContext,
  { lease, secrets }: Pick<ActivationJob, 'lease' | 'secrets'>,
  { step, isUndo }: { readonly step: StepId; readonly isUndo: boolean },
  work: (context: OperationContext) => Promise<Result>,
): Promise<Result> {
  const exchanges: StepExchange[] = []
  const { adobe, now, journal, reportError } = context
  const send = recordExchanges(adobe.send, {
    now,
    secrets,
    onExchange: (exchange) => exchanges.push({ ...exchange, step, isUndo }),
  })
  try {
    return await work({ ...context, adobe: { ...adobe, send } })
  } finally {
    const { scope, activationId } = lease
    await journal.exchanges.add(scope, activationId, exchanges).catch((error: unknown) => {
      reportError(error, `calls of activation ${activationId}`)
    })
  }
}
