import { withoutMarker } from '../marker'
import { readSelectors, type Transformations } from '../transformations'

export interface ContentsAudience {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
}

/** What a person can change about a dataflow. Descriptions are without the marker. */
export interface Contents {
  readonly name: string
  readonly description: string
  readonly audiences: readonly ContentsAudience[]
  readonly attributes: readonly string[]
  /** Parameters of the target connection: stream or event hub, region, export options. */
  readonly target: Readonly<Record<string, unknown>>
}

/** What somebody wants changed; a part that is left out stays as it is. */
export type ContentsEdit = { readonly [Part in keyof Contents]?: Contents[Part] | undefined }

/** A dataflow as the platform holds it, with its target connection’s parameters. */
export interface HeldDataflow {
  readonly name: string
  /** As it stands on the platform, marker included. */
  readonly description: string
  readonly transformations: Transformations
  readonly targetParams: Readonly<Record<string, unknown>>
}

/** Reads what a dataflow holds; an audience or attribute that is held twice is told once. */
export function contentsOf(held: HeldDataflow): Contents {
  const { audiences, attributes } = readSelectors(held.transformations)
  const named = new Map(audiences.map(({ id, name }) => [id, { id, name: name ?? '' }]))
  return {
    name: held.name,
    description: withoutMarker(held.description),
    audiences: [...named.values()],
    attributes: [...new Set(attributes)],
    target: held.targetParams,
  }
}

/** The contents after an edit. Parameters of the target that the edit does not name stay. */
export function withEdit(contents: Contents, { target, ...edit }: ContentsEdit): Contents {
  const { name, description, audiences, attributes } = edit
  return {
    name: name ?? contents.name,
    description: description ?? contents.description,
    audiences: audiences ?? contents.audiences,
    attributes: attributes ?? contents.attributes,
    target: { ...contents.target, ...target },
  }
}
