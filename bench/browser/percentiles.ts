/** The value that this share of all stays below or at; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** `p50 31 ms, p95 48 ms, longest 60 ms of 80` */
export function durationSummary(durationsMs: readonly number[]): string {
  const figure = (durationMs: number) => `${durationMs.toFixed(1)} ms`
  const [middle, most, longest] = [0.5, 0.95, 1].map((share) => percentile(durationsMs, share))
  return `p50 ${figure(middle ?? Number.NaN)}, p95 ${figure(most ?? Number.NaN)}, longest ${figure(longest ?? Number.NaN)}, of ${durationsMs.length}`
}
