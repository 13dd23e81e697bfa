declare global {
  // A declaration that reaches globalThis has to be a var.
  var sluiceMemory: Map<string, unknown> | undefined
}

/**
 * Keeps one value per process under a name. Development reloads modules, and a value held by a module would be lost
 * with it; two bundles of the server would each hold their own.
 */
export function remember<T>(name: string, make: () => T): T {
  const kept = processMemory()
  if (!kept.has(name)) kept.set(name, make())
  // Guaranteed by the name: each is used by one module, with one type.
  return kept.get(name) as T
}

function processMemory(): Map<string, unknown> {
  globalThis.sluiceMemory ??= new Map()
  return globalThis.sluiceMemory
}
