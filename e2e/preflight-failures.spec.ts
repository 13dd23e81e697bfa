import type { RungId } from '@/lib/contract/preflight'
import { findings } from '@/lib/destinations/preflight/findings'
import type { DestinationId } from '@/lib/destinations/registry'
import { trialsOf } from '@/lib/simulator/preflight/trials'
import { Ladder } from './support/ladder'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

// A menu closes when the page still scrolls below it, which nobody is quick enough to notice.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const destinations: readonly { id: DestinationId; name: string; misformed: string }[] = [
  { id: 'amazon-kinesis', name: 'Amazon Kinesis', misformed: 'account.credentials.accessKeyId' },
  { id: 'azure-event-hubs', name: 'Azure Event Hubs', misformed: 'account.credentials.namespace' },
]

/** Each group is a journey of its own: all failures in one would keep a slow machine busy for minutes. */
const groups: Readonly<Record<string, readonly RungId[]>> = {
  'of form and address': ['format', 'endpoint'],
  'of the key': ['signature'],
  'of what is written to': ['target', 'write', 'test-record'],
}

for (const { id, name, misformed } of destinations) {
  const fieldOf = (cause: string) => (cause === 'misformed' ? misformed : findings[id][cause]?.field)

  test(`at least twelve failures name a field: ${name}`, () => {
    const named = trialsOf(id).filter(({ cause }) => fieldOf(cause) !== undefined)
    expect(named.length).toBeGreaterThanOrEqual(12)
  })

  for (const [what, rungs] of Object.entries(groups)) {
    test(`every failure ${what} breaks its rung and leads to its field: ${name}`, async ({ page }) => {
      test.slow()
      const wizard = new Wizard(page)
      const ladder = new Ladder(page)
      await wizard.enterDemo()
      await wizard.chooseDestination(name)
      if (id === 'amazon-kinesis') await wizard.enterKinesisAccount()
      else await wizard.enterEventHubsAccount()
      for (const { cause, rung, title } of trialsOf(id).filter((trial) => rungs.includes(trial.rung))) {
        await test.step(title, async () => {
          await ladder.tryFailure(title)
          await ladder.isBrokenAt(rung, fieldOf(cause))
        })
      }
      await page.getByRole('button', { name: 'Put my entries back' }).click()
      await expect(page.getByText('Outdated')).toBeVisible()
    })
  }
}
