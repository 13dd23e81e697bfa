const focusable = 'input:not([type="hidden"]):not([disabled]), textarea, select, button, [tabindex="0"]'

/**
 * Moves focus to a field, or to the control inside it when the id names a group.
 *
 * @returns false when nothing on the page carries the id
 */
export function focusField(fieldId: string): boolean {
  const field = document.getElementById(fieldId)
  if (!field) return false
  const control = field.matches(focusable)
    ? field
    : (field.querySelector<HTMLElement>('input:checked') ??
      field.querySelector<HTMLElement>(focusable) ??
      field)
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  control.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' })
  return true
}
