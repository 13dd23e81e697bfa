import { checkEntries } from './check-entries'
import type { Climb, Climber, ClimbInput } from './ladder'
import type { PreflightRequest } from './request-schema'

/** The whole climb of a request: what was entered is judged first, then the climber goes on from there. */
export async function* climbRequest(
  request: PreflightRequest,
  climber: Climber,
  means: Pick<ClimbInput, 'traceId' | 'now' | 'signal'>,
): Climb {
  const checked = checkEntries(request)
  yield { rung: checked.rung }
  if (!('target' in checked)) return
  const { credentials, target, targetName } = checked
  yield* climber({ credentials, target, targetName, testRecord: request.testRecord, ...means })
}
