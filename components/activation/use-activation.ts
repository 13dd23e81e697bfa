'use client'

import { useState, useSyncExternalStore } from 'react'
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
  return { ...state, act: follower.act }
}
