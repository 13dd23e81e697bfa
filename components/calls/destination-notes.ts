import type { FieldNote } from '@/lib/activation/calls/field-notes'
import type { Destination } from '@/lib/destinations/destination'
import { exportOptions } from '@/lib/destinations/export-options'

/** What the parameters of a destination mean: its own fields say it. */
export function destinationNotes({ credentialFields, targetFields }: Destination): readonly FieldNote[] {
  return [
    ...credentialFields.map(({ name, label, hint }) => noteOf(`auth.params.${name}`, label, hint)),
    // A patch names the same by a pointer.
    ...[...targetFields, ...exportOptions.fields].flatMap(({ name, label, hint }) =>
      [`params.${name}`, `/params/${name}`].map((path) => noteOf(path, label, hint)),
    ),
  ]
}

function noteOf(path: string, label: string, hint: string | undefined): FieldNote {
  return { path, note: hint ? `${label}. ${hint}` : `${label}.` }
}
