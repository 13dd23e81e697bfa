/** Whether two parameters say the same. A switch that was never set is off. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? false) === JSON.stringify(other ?? false)
}
