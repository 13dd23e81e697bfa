import { segmentationRefusal } from './segmentation-refusal'

/** Reads a whole number of a query, bounds included. */
export function readNumber(
  query: URLSearchParams,
  name: string,
  byDefault: number,
  min: number,
  max: number,
): number {
  const text = query.get(name) ?? String(byDefault)
  const value = /^\d+$/.test(text) ? Number(text) : -1
  if (value >= min && value <= max) return value
  throw segmentationRefusal('UPAPI-113000-400', `${name} must be a number from ${min} to ${max}.`)
}
