import { expect, test } from 'vitest'
import { listImports } from './import-statements.mjs'

test.each([
  ['a value', "import { a } from 'x'"],
  ['a side effect', "import 'x'"],
  ['a type', "import type { A } from 'x'"],
  ['a type among values', "import { type A, b } from 'x'"],
  ['a re-export', "export { a } from 'x'"],
  ['a re-exported type', "export type { A } from 'x'"],
  ['everything', "export * from 'x'"],
  ['a late import', "const load = async () => import('x')"],
  ['a type in passing', "type A = Map<string, import('x').B>"],
])('%s is an import', (_, source) => {
  expect(listImports(source, 'module.ts')).toEqual(['x'])
})

test('what looks like an import in a text or a comment is none', () => {
  expect(listImports("// import 'x'\nconst a = `import 'y'`\nexport { a }", 'module.ts')).toEqual([])
})

test('elements are read in a .tsx file and type assertions in a .ts file', () => {
  expect(listImports("import 'x'\nexport const a = <p>it's</p>", 'module.tsx')).toEqual(['x'])
  expect(listImports("import 'x'\nexport const a = <string>b", 'module.ts')).toEqual(['x'])
})

test('a source that does not parse is refused by name', () => {
  expect(() => listImports('import {', 'lib/broken.ts')).toThrow('lib/broken.ts does not parse.')
})
