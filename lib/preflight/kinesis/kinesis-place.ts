import type { LookupFunction } from 'node:net'
import type { ClimbInput } from '../../destinations/preflight/ladder'
import { readConnectionUrl, regionEndpoint } from './kinesis-endpoint'

/** How Kinesis is reached here. */
export interface KinesisMeans {
  /** The operator’s address: called as it is, wherever it leads. */
  readonly endpoint: string | undefined
  /** Resolves names for the sockets to AWS. */
  readonly lookup: LookupFunction
}

/** Where the stream should be. */
export type KinesisPlace =
  | {
      readonly kind: 'found'
      readonly endpoint: string
      readonly region: string
      readonly lookup?: LookupFunction
      /** The field that said so. */
      readonly field: string
    }
  | { readonly kind: 'malformed-url' }
  /** The connection URL leads elsewhere than to AWS. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'no-region'; readonly field: string }

/** Decides which address to call. The stream’s region counts, then the account’s, then the one in its URL. */
export function kinesisPlace(
  { credentials, target }: Pick<ClimbInput, 'credentials' | 'target'>,
  { endpoint: operators, lookup }: KinesisMeans,
): KinesisPlace {
  const url =
    credentials.connectionUrl === undefined ? undefined : readConnectionUrl(credentials.connectionUrl)
  if (url?.kind === 'malformed') return { kind: 'malformed-url' }
  const isOperators = operators !== undefined && sameOrigin(credentials.connectionUrl, operators)
  if (url?.kind === 'elsewhere' && !isOperators) return { kind: 'elsewhere' }

  const targetRegion = typeof target.region === 'string' ? target.region : undefined
  const [region, field] = targetRegion
    ? ([targetRegion, 'target.region'] as const)
    : credentials.region
      ? ([credentials.region, 'account.credentials.region'] as const)
      : ([url?.kind === 'aws' ? url.region : undefined, 'account.credentials.connectionUrl'] as const)
  const endpoint = region === undefined ? undefined : regionEndpoint(region)
  if (region === undefined || endpoint === undefined) return { kind: 'no-region', field }
  if (operators !== undefined) return { kind: 'found', endpoint: operators, region, field }
  return { kind: 'found', endpoint, region, lookup, field }
}

function sameOrigin(one: string | undefined, other: string): boolean {
  return one !== undefined && URL.canParse(one) && new URL(one).origin === new URL(other).origin
}
