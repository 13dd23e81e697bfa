import type { AudienceIdea } from './audience-idea'
import { categoryAudiences, marketCategoryAudiences } from './category-audiences'
import { knownAudiences } from './known-audiences'
import { localAudiences } from './local-audiences'
import { marketAudiences } from './market-audiences'
import type { Random } from './random'
import { storeAudiences } from './store-audiences'

/** An idea somebody has taken up; a copy is what people make before they try something out. */
export interface MixedIdea extends AudienceIdea {
  /** The part of all customers it holds at most. */
  readonly reach: number
  readonly isCopy?: boolean
}

const copyShare = 0.01

/**
 * Chooses as many ideas as a sandbox has audiences, with unique names. The best known come first and are always
 * there; which of the others exist is drawn, because no marketing team has filled in the whole table.
 *
 * @param count  at most 16,000
 */
export function mixAudiences(count: number, random: Random): MixedIdea[] {
  const always = [
    ...withReach(1, knownAudiences),
    ...withReach(0.1, localAudiences),
    ...withReach(0.4, categoryAudiences),
  ]
  const copyCount = Math.floor(count * copyShare)
  const originalCount = count - copyCount
  const drawn = originalCount > always.length ? random.shuffled(drawable()) : []
  const originals = [...always, ...drawn].slice(0, originalCount)
  const copies = random
    .shuffled(originals.filter(({ origin }) => origin === undefined))
    .slice(0, copyCount)
    .map((idea) => ({ ...idea, name: `Copy of ${idea.name}`, isCopy: true }))
  return [...originals, ...copies]
}

function drawable(): MixedIdea[] {
  return [
    ...withReach(0.02, storeAudiences()),
    ...withReach(0.08, [...marketCategoryAudiences(), ...marketAudiences()]),
  ]
}

function withReach(reach: number, ideas: readonly AudienceIdea[]): MixedIdea[] {
  return ideas.map((idea) => ({ ...idea, reach }))
}
