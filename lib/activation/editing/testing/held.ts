import { attributeSelector, audienceSelector } from '../../json-patch'
import { type Transformations, transformationsSchema } from '../../transformations'
import type { Contents, HeldDataflow } from '../contents'

/** Contents for tests; audiences are called like their ids. */
export function contents(
  changes: Partial<Omit<Contents, 'audiences'>> & { audiences?: string[] } = {},
): Contents {
  const { audiences = ['a', 'b'], ...rest } = changes
  return {
    name: 'Loyalty feed',
    description: 'Gold members',
    attributes: ['p', 'q'],
    target: { stream: 'loyalty', region: 'eu-west-1' },
    ...rest,
    audiences: audiences.map((id) => ({ id, name: id })),
  }
}

/** Transformations with these audiences and attributes, each selector with a member that we do not know. */
export function holding(audiences: readonly string[], attributes: readonly string[]): Transformations {
  return transformationsSchema.parse([
    {
      name: 'GeneralTransform',
      params: {
        segmentSelectors: {
          selectors: audiences.map((id) => ({ ...audienceSelector({ id, name: id }), mapping: { of: id } })),
        },
        profileSelectors: {
          mandatoryFields: ['p'],
          selectors: attributes.map((path) => ({ ...attributeSelector(path), mapping: { of: path } })),
        },
      },
    },
  ])
}

/** What the platform holds when it holds exactly these contents. */
export function heldOf({ name, description, audiences, attributes, target }: Contents): HeldDataflow {
  const ids = audiences.map(({ id }) => id)
  return { name, description, transformations: holding(ids, attributes), targetParams: target }
}
