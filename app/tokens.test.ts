import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const tokens = readFileSync('app/tokens.css', 'utf8')

test('the bar of the browser has the colours of the surface below it', () => {
  const [, light, dark] = /--color-surface: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? []
  const layout = readFileSync('app/layout.tsx', 'utf8')
  expect(layout).toContain(`barColours = { light: '${light}', dark: '${dark}' }`)
})

test('colours, radii, durations and drawn lines have their values in tokens.css alone', () => {
  const own =
    /rounded-\[|duration-\[?\d|\b\[[\d.]+ms\]|border(-[xytrbl])?-\[\d|(bg|text|border|fill|stroke)-\[#|oklch\(|hsl\(/
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css)$/.test(name) && !/tokens\.|\.test\./.test(name))
      .map((name) => join(folder, name)),
  )
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((file) => own.test(readFileSync(file, 'utf8')))).toEqual([])
})
