'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { isOlderThanOwnChange } from '@/components/api/own-changes'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import { ActivationFollower } from './activation-follower'
import { useSeenAgain } from './use-seen-again'

/**
 * The activation as the journal holds it, from what the server rendered.
 *
 * @param sequence  number of the last event in the rendered state
 */
export function useActivation(initial: ActivationSnapshot, sequence: number) {
  const [follower] = useState(() => new ActivationFollower(initial, sequence))
  const state = useSyncExternalStore(follower.subscribe, follower.state, follower.state)
  useSeenAgain(follower.lookAgain)
  // What one comes back to is as the server drew it first.
  const [isOutdated] = useState(() => isOlderThanOwnChange(initial))
  useEffect(() => {
    if (isOutdated) void follower.lookAgain()
  }, [isOutdated, follower])
  return { ...state, act: follower.act }
}
