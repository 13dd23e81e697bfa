import fc from 'fast-check'
import { contents } from './held'

const idList = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
const pathList = fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't'), { minLength: 1 })

/** Contents that often have something in common with other ones. */
export const anyContents = fc
  .tuple(
    idList,
    pathList,
    fc.constantFrom('One', 'Two'),
    fc.constantFrom('s1', 's2'),
    fc.constantFrom(undefined, false, true),
  )
  .map(([audiences, attributes, name, stream, includeSegmentNames]) =>
    contents({
      audiences,
      attributes,
      name,
      target: { stream, ...(includeSegmentNames === undefined ? {} : { includeSegmentNames }) },
    }),
  )
