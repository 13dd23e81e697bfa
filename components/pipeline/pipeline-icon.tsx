import type { PipelineNodeId } from './pipeline-node'

const paths: Record<PipelineNodeId, string> = {
  store:
    'M4 6.2C4 4.4 7.6 3 12 3s8 1.4 8 3.2-3.6 3.2-8 3.2-8-1.4-8-3.200Zm0 0v11.600C4 19.6 7.6 21 12 21s8-1.4 8-3.200V6.200M4 12c0 1.8 3.6 3.2 8 3.200s8-1.4 8-3.2',
  source: 'M4 5v14M8 12h11m-4.5-4.500L19 12l-4.5 4.5',
  dataflow:
    'M3 7.500c3 0 3 2.5 6 2.500s3-2.5 6-2.5 3 2.5 6 2.500M3 14c3 0 3 2.5 6 2.500s3-2.5 6-2.5 3 2.5 6 2.5',
  target: 'M20 5v14M4 12h11m-4.5-4.500L15 12l-4.5 4.5',
  stream: 'M3 6h3m4 0h11M3 12h9m4 0h5M3 18h5m4 0h9',
}

export function PipelineIcon({ id, className }: { id: PipelineNodeId; className: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[id]} />
    </svg>
  )
}
