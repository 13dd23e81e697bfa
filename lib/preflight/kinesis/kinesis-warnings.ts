import type { PreflightWarning } from '../../contract/preflight'
import type { ClimbInput } from '../../destinations/preflight/ladder'

/** Adobe wants to list the streams, though writing needs no list. */
export function listingDenied(isExplicit: boolean): PreflightWarning {
  return {
    code: 'list-streams-missing',
    rung: 'signature',
    message: isExplicit
      ? 'A policy forbids this key kinesis:ListStreams, which Adobe asks for when the account is set up.'
      : 'This key lacks kinesis:ListStreams, which Adobe asks for when the account is set up.',
    fix: 'Ask your AWS admin to allow kinesis:ListStreams on the resource *. AWS does not grant it for one stream alone.',
    field: 'account.credentials.accessKeyId',
  }
}

/** Account and stream each have a region, and nobody says which one Adobe goes by. */
export function regionsDiffer({ credentials, target }: ClimbInput): PreflightWarning[] {
  if (!credentials.region || !target.region || credentials.region === target.region) return []
  const message = `The account names the region ${credentials.region}, the stream ${target.region}. This test asked in ${target.region}.`
  const fix = 'Enter the same region in both places, unless you know that they differ.'
  return [{ code: 'regions-differ', rung: 'endpoint', message, fix, field: 'target.region' }]
}
