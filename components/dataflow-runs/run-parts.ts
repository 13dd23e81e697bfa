/** The four counts of a run, in the order in which they are shown; the same colours in totals, legend and bars. */
export const runParts = [
  { part: 'received', title: 'Received', swatch: 'border border-line-strong bg-sunken', fill: 'fill-line' },
  { part: 'activated', title: 'Activated', swatch: 'bg-water', fill: 'fill-water' },
  { part: 'excluded', title: 'Excluded', swatch: 'bg-warn', fill: 'fill-warn' },
  { part: 'failed', title: 'Failed', swatch: 'bg-bad', fill: 'fill-bad' },
] as const
