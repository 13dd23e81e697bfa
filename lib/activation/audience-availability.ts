/** What decides whether an audience can be sent. What the platform leaves open does not speak against it. */
export interface AudienceStanding {
  readonly lifecycleState: string | undefined
  readonly originName: string | undefined
}

const reasonOfState: Readonly<Record<string, string>> = {
  draft: 'It is a draft. Publish it in Experience Platform first.',
  inactive: 'It is inactive. Activate it in Experience Platform first.',
  archived: 'It is archived. Restore it in Experience Platform first.',
}

/**
 * Why an audience cannot be sent to a streaming destination, as one or two sentences about "it"; undefined when it can.
 *
 * @source guide 2.8: only published audiences; those of Segmentation Service and uploaded ones, not Audience Manager's [documented]
 */
export function unavailableReason({ lifecycleState, originName }: AudienceStanding): string | undefined {
  if (originName === 'AUDIENCE_MANAGER') {
    return 'It comes from Audience Manager, whose audiences streaming destinations do not take.'
  }
  if (lifecycleState === undefined || lifecycleState === 'published') return undefined
  return reasonOfState[lifecycleState] ?? `It is ${lifecycleState}, and only published audiences can be sent.`
}
