import { parseSync } from '@swc/core'
import { Refusal } from './refusal.mjs'

/**
 * Lists what a module imports, types included: a type that travels the wrong way ties two folders together as
 * much as a value does.
 *
 * @param {string} source TypeScript, or JavaScript
 * @param {string} name of the file: its ending decides whether angle brackets are types or elements
 * @returns {string[]} specifiers as written, each once
 * @throws {Refusal} the source does not parse
 */
export function listImports(source, name) {
  /** @type {Set<string>} */
  const specifiers = new Set()
  try {
    collect(parseSync(source, { syntax: 'typescript', tsx: name.endsWith('.tsx') }), specifiers)
  } catch (error) {
    // What follows the first paragraph is the parser's own stack.
    const [reason] = String(error).split('\n\n')
    throw new Refusal(`${name} does not parse.\n${reason}`, { cause: error })
  }
  return [...specifiers]
}

/**
 * Walks the whole tree, since `import()` and `import('…').Type` occur anywhere in it.
 *
 * @param {unknown} node
 * @param {Set<string>} specifiers
 */
function collect(node, specifiers) {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const item of node) collect(item, specifiers)
    return
  }
  const specifier = readSpecifier(/** @type {Record<string, any>} */ (node))
  if (typeof specifier === 'string') specifiers.add(specifier)
  for (const child of Object.values(node)) collect(child, specifiers)
}

/** @returns {unknown} the specifier when this node is an import of any kind */
function readSpecifier(/** @type {Record<string, any>} */ node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source?.value
    case 'TsImportType':
      return node.argument?.value
    case 'TsExternalModuleReference':
      return node.expression?.value
    case 'CallExpression':
      return node.callee.type === 'Import' ? node.arguments[0]?.expression.value : undefined
    default:
      return undefined
  }
}
