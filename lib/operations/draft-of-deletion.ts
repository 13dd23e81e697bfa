import type { DeletedDataflowPlan } from '../journal/deleted-dataflow-plan'

const steps = ['destination', 'account', 'target', 'audiences', 'attributes', 'review']

/**
 * What was kept of a deleted dataflow as the content of a draft, open at its last step. The account is the one it had;
 * the wizard says so when that is gone, and has what is not secret of its credentials ready.
 *
 * @param sendId  names the activation the draft becomes
 */
export function draftOfDeletion(
  plan: DeletedDataflowPlan,
  sendId: string,
): Readonly<Record<string, unknown>> {
  const { destination, name, description, account, publicCredentials, target, audiences, attributes } = plan
  return {
    sendId,
    form: {
      destination,
      name,
      description,
      source: 'reuse',
      account: {
        kind: account ? 'existing' : 'new',
        name: '',
        connectionId: account?.id ?? '',
        connectionLabel: account?.name ?? '',
        credentials: publicCredentials,
      },
      target,
      suggestedTarget: {},
      aside: {},
      audiences,
      attributes,
    },
    visited: steps,
    step: 'review',
  }
}
