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

for (const { id, name, misformed } of destinations) {
  const trials = trialsOf(id)
  const fieldOf = (cause: string) => (cause === 'misformed' ? misformed : findings[id][cause]?.field)

  test(`every failure of the demo breaks its rung and leads to its field: ${name}`, async ({ page }) => {
    // Some twenty climbs, one after another, with the way to another step and back.
    test.setTimeout(600_000)
    const wizard = new Wizard(page)
    const ladder = new Ladder(page)
    await wizard.enterDemo()
    await wizard.chooseDestination(name)
    if (id === 'amazon-kinesis') await wizard.enterKinesisAccount()
    else await wizard.enterEventHubsAccount()
    const named = trials.filter(({ cause }) => fieldOf(cause) !== undefined)
    expect(named.length).toBeGreaterThanOrEqual(12)
    for (const { cause, rung, title } of trials) {
      await test.step(title, async () => {
        await ladder.tryFailure(title)
        await ladder.isBrokenAt(rung, fieldOf(cause))
      })
    }
    await page.getByRole('button', { name: 'Put my entries back' }).click()
    await expect(page.getByText('Outdated')).toBeVisible()
  })
}
