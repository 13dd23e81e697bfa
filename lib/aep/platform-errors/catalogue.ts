import { accessMeanings } from './access-meanings'
import { changeMeanings } from './change-meanings'
import { gatewayMeanings } from './gateway-meanings'
import type { PlatformErrorMeaning } from './meaning'
import { otherServiceMeanings } from './other-service-meanings'
import { queryMeanings } from './query-meanings'
import { stateMeanings } from './state-meanings'

/** Every published error of the platform: code → cause → field → what to do. */
const catalogue: ReadonlyMap<string, PlatformErrorMeaning> = new Map(
  Object.entries({
    ...gatewayMeanings,
    ...queryMeanings,
    ...changeMeanings,
    ...stateMeanings,
    ...accessMeanings,
    ...otherServiceMeanings,
  }),
)

/** All of them: code and meaning. */
export const knownPlatformErrors: readonly (readonly [code: string, meaning: PlatformErrorMeaning])[] = [
  ...catalogue,
]

/**
 * Looks up a platform code, e.g. `FLOW-1439-404` or `403025`.
 *
 * A code's number decides and not the status behind it: the table prints 1439 with 400, the samples with 404.
 *
 * @source Flow Service reference, "Errors"; gateway codes from the Experience Platform troubleshooting page
 */
export function meaningOfCode(platformCode: string): PlatformErrorMeaning | undefined {
  return catalogue.get(platformCode) ?? catalogue.get(platformCode.replace(/-\d{3}$/, ''))
}
