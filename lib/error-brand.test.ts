import { expect, test, vi } from 'vitest'

/** The error classes as one bundle of the server has them. */
async function loadBundle() {
  vi.resetModules()
  return {
    ...(await import('./errors')),
    ...(await import('./journal/journal-error')),
    ...(await import('./journal/lease')),
    ...(await import('./journal/directory-lock')),
  }
}

type Bundle = Awaited<ReturnType<typeof loadBundle>>

const platform = { requestId: 'r', platformStatus: 503 }

/** One error of each class, made in a bundle. */
const makers: Readonly<Record<string, (bundle: Bundle) => Error>> = {
  AppError: ({ AppError }) => new AppError('internal'),
  ValidationError: ({ ValidationError }) => new ValidationError([]),
  PlatformError: ({ PlatformError }) => new PlatformError('platform-failed', platform),
  PlatformUnreachableError: (bundle) => new bundle.PlatformUnreachableError({ requestId: 'r' }),
  PlatformTimeoutError: (bundle) => new bundle.PlatformTimeoutError({ requestId: 'r' }),
  PlatformContractError: (bundle) => new bundle.PlatformContractError('not-json', platform),
  JournalError: ({ JournalError }) => new JournalError('full', undefined),
  LeaseLostError: ({ LeaseLostError }) => new LeaseLostError('lost'),
  DirectoryInUseError: ({ DirectoryInUseError }) => new DirectoryInUseError('in use'),
}

/** Which classes of a bundle an error is an instance of. */
function classesOf(error: unknown, bundle: Bundle): string[] {
  return Object.keys(makers).filter((name) => {
    const errorClass: unknown = Object.entries(bundle).find(([key]) => key === name)?.[1]
    return typeof errorClass === 'function' && error instanceof errorClass
  })
}

const parents: Readonly<Record<string, readonly string[]>> = {
  AppError: [],
  ValidationError: ['AppError'],
  PlatformError: ['AppError'],
  PlatformUnreachableError: ['AppError', 'PlatformError'],
  PlatformTimeoutError: ['AppError', 'PlatformError'],
  PlatformContractError: ['AppError', 'PlatformError'],
  JournalError: ['AppError'],
  LeaseLostError: [],
  DirectoryInUseError: [],
}

test.each(Object.keys(makers))(
  '%s is recognised in another bundle as what it is, what it extends, and nothing else',
  async (name) => {
    const one = await loadBundle()
    const other = await loadBundle()
    expect(one.AppError).not.toBe(other.AppError)
    const error = makers[name]?.(one)
    const expected = new Set([name, ...(parents[name] ?? [])])
    expect(new Set(classesOf(error, other))).toEqual(expected)
    expect(new Set(classesOf(error, one))).toEqual(expected)
  },
)

test('what is no error of ours is none of them', async () => {
  const bundle = await loadBundle()
  for (const value of [undefined, null, 'text', {}, new Error('other')]) {
    expect(classesOf(value, bundle)).toEqual([])
  }
})
