/**
 * The root of error classes that are recognised across bundles. The server is built as several, each with a copy of every
 * module it uses, so an error made in one is no instance of the same class in another. A brand in the registry of
 * symbols is the same in all of them.
 *
 * Every subclass names a brand of its own; without one it could not be told from its parent.
 */
export abstract class BrandedError extends Error {
  static readonly brand: symbol = Symbol.for('sluice/BrandedError')

  constructor(message?: string, options?: ErrorOptions) {
    super(message, options)
    for (const brand of brandsOf(new.target)) Object.defineProperty(this, brand, { value: true })
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the subclass that is asked about has a brand of its own
    return typeof value === 'object' && value !== null && Object.hasOwn(value, this.brand)
  }
}

/** The brands of a class and of all it extends. */
function brandsOf(errorClass: typeof BrandedError): Set<symbol> {
  const brands = new Set<symbol>()
  for (let one: unknown = errorClass; isBranded(one); one = Object.getPrototypeOf(one)) brands.add(one.brand)
  return brands
}

function isBranded(value: unknown): value is typeof BrandedError {
  return typeof value === 'function' && 'brand' in value
}
