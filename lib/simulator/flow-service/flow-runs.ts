/** Where the runs of a dataflow are listed, relative to the service. */
export function runsOf(flowId: string): string {
  return `/runs?property=flowId==${flowId}`
}
