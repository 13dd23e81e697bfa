import type { StepId } from './steps'

/**
 * A POST cannot be repeated safely on the platform, so every resource we create says in its description which step of
 * which activation made it. When an answer is lost, the resource is found again by this marker.
 */
export function markerOf(activationId: string, step: StepId): string {
  return `[sluice ${activationId}/${step}]`
}

const markerPattern = /\s*\[sluice ([\w-]+)\/([\w-]+)\]\s*$/

/** Appends a marker to a description; an earlier one is replaced. */
export function withMarker(description: string | undefined, marker: string): string {
  const own = withoutMarker(description)
  return own ? `${own} ${marker}` : marker
}

/** The description as a person wrote it. */
export function withoutMarker(description: string | undefined): string {
  return (description ?? '').replace(markerPattern, '').trim()
}

/** The marker that a description carries, if any. */
export function markerIn(description: string | undefined): string | undefined {
  return markerPattern.exec(description ?? '')?.[0].trim()
}

/** The activation that made a resource, when its description carries a marker. */
export function activationIdOf(description: string | undefined): string | undefined {
  return markerPattern.exec(description ?? '')?.[1]
}
