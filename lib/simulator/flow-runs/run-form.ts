import type { SimulatorFlags } from '../flags'
import type { FlowRun } from './run'

const referenceStatuses: Readonly<Record<string, string>> = {
  success: 'Success',
  failed: 'Failed',
  inProgress: 'Processing',
}

/** Spells a run as the samples or, misprint included, as the specifications do. */
export function inForm(run: FlowRun, form: SimulatorFlags['runForm']): { readonly id: string } {
  if (form === 'samples') return run
  const { etag, activities, metrics, ...rest } = run
  const { durationSummary, statusSummary } = metrics
  const { startedAtUTC, completedAtUTC } = durationSummary
  const spelled = {
    ...rest,
    eTag: etag,
    activites: activities,
    metrics: {
      ...metrics,
      durationSummary: {
        startedAtUTC,
        ...(completedAtUTC !== undefined && { stoppedAtUTC: completedAtUTC }),
      },
      statusSummary: {
        ...statusSummary,
        status: referenceStatuses[statusSummary.status] ?? statusSummary.status,
      },
    },
  }
  return spelled
}
