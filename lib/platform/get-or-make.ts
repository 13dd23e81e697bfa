import type { LRUCache } from 'lru-cache'

/** What a cache keeps under a key, made when it is missing. Its age counts from when it was made. */
export function getOrMake<Value extends object>(
  cache: LRUCache<string, Value>,
  key: string,
  make: () => Value,
): Value {
  const value = cache.get(key) ?? make()
  cache.set(key, value, { noUpdateTTL: true })
  return value
}
