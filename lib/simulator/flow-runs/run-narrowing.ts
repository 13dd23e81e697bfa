/** Which runs need to be worked out at all. */
export interface Narrowing {
  readonly flowIds: readonly string[] | undefined
  readonly fromMs: number
  readonly toMs: number
}

/** Reads from filters what spares work; they are applied in full afterwards, so what is not understood costs only time. */
export function narrow(properties: readonly string[]): Narrowing {
  let flowIds: readonly string[] | undefined
  let fromMs = Number.NEGATIVE_INFINITY
  let toMs = Number.POSITIVE_INFINITY
  for (const property of properties) {
    flowIds = /^flowId==(.+)$/.exec(property)?.[1]?.split(',') ?? flowIds
    const [, operator, bound] = /^metrics\.durationSummary\.startedAtUTC([<>])=?(\d+)$/.exec(property) ?? []
    if (operator === '>') fromMs = Math.max(fromMs, Number(bound))
    if (operator === '<') toMs = Math.min(toMs, Number(bound))
  }
  return { flowIds, fromMs, toMs }
}
