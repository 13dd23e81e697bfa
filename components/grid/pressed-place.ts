/** What of a row was pressed. Links and buttons in it have a meaning of their own. */
export function pressedPlace(
  target: EventTarget,
): { readonly key: string; readonly kind: 'row' | 'box' | 'opener' | 'other' } | undefined {
  if (!(target instanceof Element)) return undefined
  const key = target.closest<HTMLElement>('[role=row][data-key]')?.dataset.key
  if (key === undefined) return undefined
  if (target.closest('[data-row-box], input[type=checkbox]')) return { key, kind: 'box' }
  if (target.closest('[data-row-opener]')) return { key, kind: 'opener' }
  return { key, kind: target.closest('a, button, input') ? 'other' : 'row' }
}
