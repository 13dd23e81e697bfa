'use client'

import { useSyncExternalStore } from 'react'

const yearSeconds = 365 * 24 * 60 * 60

/**
 * A choice about how every page looks. The attribute on <html> is the state; the cookie lets the server write the same
 * one next time.
 *
 * @param name  of both, `theme` for `data-theme`; undefined stands for what the system or the page does by itself
 */
export function useDocumentSetting(
  name: 'theme' | 'presenter',
): [string | undefined, (value: string | undefined) => void] {
  const value = useSyncExternalStore(
    subscribers[name],
    () => document.documentElement.dataset[name],
    () => undefined,
  )
  return [value, (next) => setSetting(name, next)]
}

/** One for each name, because a new one would be subscribed anew with each drawing. */
const subscribers = { theme: subscriberOf('theme'), presenter: subscriberOf('presenter') }

function subscriberOf(name: string) {
  return (onChange: () => void): (() => void) => {
    const observer = new MutationObserver(onChange)
    observer.observe(document.documentElement, { attributeFilter: [`data-${name}`] })
    return () => observer.disconnect()
  }
}

function setSetting(name: string, value: string | undefined): void {
  if (value === undefined) delete document.documentElement.dataset[name]
  else document.documentElement.dataset[name] = value
  const age = value === undefined ? 0 : yearSeconds
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${name}=${value ?? ''}; path=/; max-age=${age}; samesite=lax`
}
