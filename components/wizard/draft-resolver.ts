import { toNestErrors } from '@hookform/resolvers'
import type { FieldError, FieldErrors, Resolver } from 'react-hook-form'
import { activationDraftSchema } from '@/lib/destinations/draft-schema'
import { toFieldProblems } from '@/lib/field-problems'
import { type DraftForm, toDraft } from './draft-form'

/** Checks the form with the schema of the server, so that both say the same words. */
export const draftResolver: Resolver<DraftForm> = (form, _context, options) => {
  const parsed = activationDraftSchema.safeParse(toDraft(form))
  if (parsed.success) return { values: form, errors: {} }
  const flat: Record<string, FieldError> = {}
  for (const { path, message } of toFieldProblems(parsed.error)) flat[path] = { type: 'rule', message }
  return { values: {}, errors: toNestErrors(flat as FieldErrors, options) }
}

/** The problems of a form, flat again, in the order of its fields. */
export function flattenErrors(errors: unknown, parent = ''): { path: string; message: string }[] {
  if (typeof errors !== 'object' || errors === null) return []
  const own =
    'message' in errors && typeof errors.message === 'string'
      ? [{ path: parent, message: errors.message }]
      : []
  const below = Object.entries(errors)
    .filter(([key]) => key !== 'message' && key !== 'type' && key !== 'ref' && key !== 'types')
    .flatMap(([key, value]) =>
      flattenErrors(value, key === 'root' ? parent : parent ? `${parent}.${key}` : key),
    )
  return [...own, ...below]
}
