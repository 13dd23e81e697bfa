import { z } from 'zod'
import type { ActivationDraft } from '../activation/draft'
import { type DestinationId, destinations } from './registry'
import { rulesOf } from './rules/rules-of'

const [first, ...others] = destinations

/**
 * The draft of an activation, for whichever destination it names: the one schema of form, route and types.
 * Unknown members are refused, so that a misspelt one is not silently lost.
 */
export const activationDraftSchema: z.ZodType<ActivationDraft<DestinationId>> = z.discriminatedUnion(
  'destination',
  [rulesOf(first.id).draftSchema, ...others.map(({ id }) => rulesOf(id).draftSchema)],
  'Choose a destination',
)
