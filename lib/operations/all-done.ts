/**
 * Like `Promise.all`, but a failure is told only when all of them have come to their end: a call that is on its way must
 * not outlive the lease it was made under.
 */
export async function allDone<T>(works: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(works)
  return Promise.all(works)
}
