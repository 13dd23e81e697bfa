import type { OriginKind } from '@/lib/activation/record-preview/origin'

/** Why a part of a record is there, as the legend says it. */
export const originWords = {
  chosen: 'You chose this',
  'other-audience': 'Other audiences this person is in',
  added: 'Added by Adobe',
} as const satisfies Record<OriginKind, string>

export const originKinds = ['chosen', 'added', 'other-audience'] as const satisfies readonly OriginKind[]
