import { type DataflowListView, writeListView } from './dataflow-filters'

const key = 'sluice-dataflow-list'

/** Keeps how the list was last looked at, for the way back to it. */
export function rememberListAddress(view: DataflowListView): void {
  try {
    window.sessionStorage.setItem(key, writeListView(view))
  } catch {
    // A full or forbidden storage costs only the search on the way back.
  }
}

/** Where the list is, with the view it was last looked at in. */
export function listAddress(): string {
  try {
    const query = window.sessionStorage.getItem(key)
    return query ? `/dataflows?${query}` : '/dataflows'
  } catch {
    return '/dataflows'
  }
}
