import { PlatformError } from '../errors'

/** What a dataflow refers to may have been deleted on its own: undefined then, and every other failure as it is. */
export async function unlessGone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof PlatformError && error.code === 'resource-gone') return undefined
    throw error
  }
}
