import { ApiClient } from '../e2e/survival/support/api-client'
import { createApp } from '../e2e/survival/support/app-process'
import { createStage } from '../e2e/survival/support/stage'

/**
 * Many activations at once on one instance of the production build, each answer of the platform taking 100 ms. Everything is
 * compared with one activation alone, measured in the same run.
 *
 * npm run bench:activations
 */
const atOnce = 200
const latencyMs = 100

const stage = await createStage({ latencyMs: () => latencyMs })
const app = await createApp({ ...stage, databaseUrl: process.env.DATABASE_URL })
try {
  await app.start()
  const person = await ApiClient.signIn(app.url, stage.simulator)
  await activate(1)
  const memoryBefore = app.memoryBytes().now
  const alone = await activate(1)
  const many = await activate(atOnce)
  const { now: memoryAfter, peak: memoryPeak } = app.memoryBytes()
  report({ alone, many, memoryBefore, memoryPeak, memoryAfter })

  /** Starts so many at the same moment, and waits until the last one is over. */
  async function activate(count: number) {
    const ids = Array.from({ length: count }, () => crypto.randomUUID())
    const startedAt = performance.now()
    const answers = await Promise.all(ids.map((id) => person.start(app.url, id)))
    const answeredMs = performance.now() - startedAt
    const refused = answers.filter(({ status }) => status !== 201).length
    const gaps = await Promise.all(ids.map((id) => followToEnd(id)))
    const durationMs = performance.now() - startedAt
    const snapshots = await Promise.all(ids.map((id) => person.read(app.url, id)))
    return {
      count,
      answeredMs,
      durationMs,
      refused,
      verified: snapshots.filter(({ status }) => status === 'verified').length,
      eventGaps: gaps.reduce((sum, gap) => sum + gap, 0),
    }
  }

  /** Follows the events as the page does, until the last; they are numbered, so a missing number is a lost event. */
  async function followToEnd(id: string): Promise<number> {
    const text = await (await person.request(app.url, `/api/activations/${id}/events`)).text()
    const numbers = [...text.matchAll(/^id: (\d+)$/gm)].map(([, number]) => Number(number))
    return Math.max(0, ...numbers) - new Set(numbers).size
  }
} finally {
  await app.stop()
  await stage.close()
}

type Measured = {
  count: number
  answeredMs: number
  durationMs: number
  refused: number
  verified: number
  eventGaps: number
}

function report({
  alone,
  many,
  memoryBefore,
  memoryPeak,
  memoryAfter,
}: {
  alone: Measured
  many: Measured
  memoryBefore: number
  memoryPeak: number
  memoryAfter: number
}): void {
  const seconds = (durationMs: number) => `${(durationMs / 1_000).toFixed(2)} s`
  const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`
  console.log(`one activation alone          ${seconds(alone.durationMs)}`)
  console.log(
    `${many.count} at once                   ${seconds(many.durationMs)}, ${(many.durationMs / alone.durationMs).toFixed(1)} times as long as one`,
  )
  console.log(
    `  one after another would be  ${((many.count * alone.durationMs) / many.durationMs).toFixed(1)} times as long as that`,
  )
  console.log(`  all answered with an id     after ${seconds(many.answeredMs)}, ${many.refused} refused`)
  console.log(`  verified                    ${many.verified} of ${many.count}`)
  console.log(`  events lost                 ${many.eventGaps}`)
  console.log(`memory before                 ${megabytes(memoryBefore)}`)
  console.log(
    `  peak                        ${megabytes(memoryPeak)}, ${(memoryPeak / memoryBefore).toFixed(2)} times`,
  )
  console.log(
    `  afterwards                  ${megabytes(memoryAfter)}, ${(memoryAfter / memoryBefore).toFixed(2)} times`,
  )
}
