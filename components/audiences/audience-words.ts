import type {
  AudienceEvaluation,
  AudienceLifecycle,
  AudienceOrigin,
  AudienceSort,
} from '@/lib/contract/audiences'

export const evaluationWords: Readonly<Record<AudienceEvaluation, string>> = {
  streaming: 'Streaming',
  batch: 'Batch',
  edge: 'Edge',
  uploaded: 'Uploaded',
}

export const originWords: Readonly<Record<AudienceOrigin, string>> = {
  segmentation: 'Segmentation Service',
  upload: 'Custom upload',
  composition: 'Audience composition',
  'audience-manager': 'Audience Manager',
  other: 'Another origin',
}

export const lifecycleWords: Readonly<Record<AudienceLifecycle, string>> = {
  published: 'Published',
  draft: 'Draft',
  inactive: 'Inactive',
  archived: 'Archived',
  other: 'Another state',
}

export const sortWords: Readonly<Record<AudienceSort, string>> = {
  '-updated': 'Latest change first',
  updated: 'Earliest change first',
  name: 'Name, A to Z',
  '-name': 'Name, Z to A',
  '-size': 'Most profiles first',
  size: 'Fewest profiles first',
}

/** Spans of time within which something was changed, in days. */
export const updatedWords = {
  '1': 'Last 24 hours',
  '7': 'Last 7 days',
  '30': 'Last 30 days',
  '90': 'Last 90 days',
} as const

export type UpdatedWithin = keyof typeof updatedWords
