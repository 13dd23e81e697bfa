/**
 * Why a part of a record is there.
 *
 * - `chosen`: it was picked for this dataflow
 * - `other-audience`: the person is in an audience that nobody picked
 * - `added`: Adobe puts it into every record
 */
export type Origin =
  | { readonly kind: 'chosen'; readonly what: 'attribute'; readonly path: string }
  | { readonly kind: 'chosen'; readonly what: 'audience'; readonly id: string }
  | { readonly kind: 'other-audience'; readonly id: string }
  | { readonly kind: 'added' }

export type OriginKind = Origin['kind']
