/** The record that is written when a person asks for one: it says what it is, and holds nothing else. */
export function testRecord(traceId: string, nowMs: number): string {
  return JSON.stringify({
    sluiceTest: true,
    traceId,
    sentAt: new Date(nowMs).toISOString(),
    note: 'A test record, written by Sluice on request. It holds no customer data. Safe to ignore.',
  })
}
