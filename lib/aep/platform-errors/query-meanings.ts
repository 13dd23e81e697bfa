import type { PlatformErrorMeaning, PlatformErrorMeanings } from './meaning'
import { remedies } from './remedies'

function unfitQuery(cause: string): PlatformErrorMeaning {
  return { code: 'platform-rejected', cause, remedy: remedies.correctQuery }
}

/** Lists and their filters. A page never asks this way; whoever calls through `/api` may. */
export const queryMeanings: PlatformErrorMeanings = {
  'FLOW-1401': unfitQuery(
    'A list is either counted or limited, not both: count and limit exclude each other.',
  ),
  'FLOW-1432': unfitQuery('The order of the list (orderby) is not written in a form Adobe reads.'),
  'FLOW-1433': unfitQuery('The list cannot be ordered (orderby) by this field.'),
  'FLOW-1440': unfitQuery('A filter (property) has no comparison such as == in it.'),
  'FLOW-1443': unfitQuery('A filter (property) takes several values, separated by commas, with == only.'),
  'FLOW-1448': unfitQuery('A parameter of the query cannot be used here.'),
  'FLOW-1449': unfitQuery('A filter (property) names a field the list cannot be filtered by.'),
  'FLOW-1450': unfitQuery('A filter (property) compares in a way Adobe does not offer.'),
  'FLOW-1451': unfitQuery('The query has a parameter Adobe does not know.'),
  'FLOW-1452': unfitQuery('A parameter of the query has a value Adobe cannot use.'),
  'FLOW-1453': unfitQuery('A filter (property) compares with a value that does not fit its field.'),
  /** The number is assumed; bad queries of Segmentation Service have no published one. */
  'UPAPI-113000': unfitQuery('Segmentation Service cannot use a parameter of the query.'),
}
