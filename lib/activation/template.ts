import type { StepId } from './steps'

/** A value that is known only once a step is done, or that must not be written down. */
export type Reference = { readonly $ref: StepId } | { readonly $secret: string }

/** A body in which any string may still be a reference. Safe to show, store and send: it holds no secret. */
export type Template<T> = T extends string
  ? T | Reference
  : T extends readonly (infer Item)[]
    ? readonly Template<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Template<T[Key]> }
      : T

export interface ReferenceValues {
  /** Ids of the resources that earlier steps made or reused. */
  readonly ids: Readonly<Partial<Record<StepId, string>>>
  readonly secrets: Readonly<Record<string, string>>
}

/** Marks the place of a resource id. */
export function idOf(step: StepId): Reference {
  return { $ref: step }
}

/** Marks the place of a secret. */
export function secret(name: string): Reference {
  return { $secret: name }
}

/** Whether a value stands for another one. */
export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && ('$ref' in value || '$secret' in value)
}

function lookUp(reference: Reference, { ids, secrets }: ReferenceValues): string {
  const value = '$ref' in reference ? ids[reference.$ref] : secrets[reference.$secret]
  if (value === undefined) throw new TypeError(`nothing is known yet for ${JSON.stringify(reference)}`)
  return value
}

/**
 * Fills a template in.
 *
 * @throws TypeError  a reference has no value: a step ran before one it needs
 */
export function resolve<T>(template: Template<T>, values: ReferenceValues): T {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill)
    if (value === null || typeof value !== 'object') return value
    if (isReference(value)) return lookUp(value, values)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fill(member)]))
  }
  // Guaranteed by Template<T>: replacing each reference by a string leaves exactly a T.
  return fill(template) as T
}
