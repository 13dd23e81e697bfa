/** The DOM id of the input for a path of the draft, so that a problem can lead to it. */
export function fieldId(path: string): string {
  const [first = '', second = ''] = path.split('.')
  // A problem with one audience or attribute leads to the list it was chosen from.
  if (first === 'audiences' || first === 'attributes') return `field-${first}`
  if (first === 'account' && second !== 'credentials') return `field-account-${second || 'kind'}`
  return `field-${path.replaceAll('.', '-')}`
}
