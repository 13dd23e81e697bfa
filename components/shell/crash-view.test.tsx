import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CrashView } from './crash-view'

const draw = (error: unknown) =>
  renderToStaticMarkup(<CrashView error={error} retry={() => undefined} />).replaceAll(/<[^>]+>/g, ' ')

test('an error of the server is shown with the id under which its log has it', () => {
  const text = draw(Object.assign(new Error('hidden'), { digest: '4711' }))
  expect(text).toContain('4711')
  expect(text).toContain('report it with the ID')
  expect(text).not.toContain('hidden')
})

test.each([new Error('a bug'), 'a thrown word', undefined, null, { digest: 7 }])(
  'what was thrown in the browser (%s) has no id, and none is asked for',
  (error) => {
    const text = draw(error)
    expect(text).not.toMatch(/Request id|with the ID/)
    expect(text).toContain('with what you did before')
  },
)

test('nothing is said of what had been done at Adobe before', () => {
  expect(draw(new Error('a bug'))).not.toMatch(/nothing was changed/i)
})
