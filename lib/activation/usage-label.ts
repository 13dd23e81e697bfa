/**
 * What Adobe's own data usage labels say. Labels an organization has added carry no meaning we could know.
 *
 * @source data usage labels glossary of Experience Platform (documented)
 */
const coreMeanings: Readonly<Record<string, string>> = {
  C1: 'may leave only in aggregated form',
  C2: 'may not be exported to a third party',
  C3: 'may not be combined with data that identifies a person directly',
  C4: 'may not be used to target ads or content',
  C5: 'may not be used for cross-site targeting by interests',
  C6: 'may not be used to target ads on your own sites',
  C7: 'may not be used to target content on your own sites',
  C8: 'may not be used to measure your own sites or apps',
  C9: 'may not be used in data science',
  C12: 'may not be exported',
  I1: 'identifies a person directly',
  I2: 'identifies a person together with other data',
  S1: 'gives a precise place',
  S2: 'gives an approximate place',
}

/** Labels that speak of data leaving the platform, which is what a dataflow makes it do. */
const exportLabels: ReadonlySet<string> = new Set(['C1', 'C2', 'C12'])

/** The meaning of a label as the end of “This …”; undefined for labels that are not Adobe's. */
export function labelMeaning(label: string): string | undefined {
  return coreMeanings[label]
}

/** Whether a label restricts that data leaves at all. What then happens is up to the organization's policies. */
export function restrictsExport(label: string): boolean {
  return exportLabels.has(label)
}
