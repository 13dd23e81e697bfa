/** Says that data with any of these labels may not be used for these actions. Names and ids are made up. */
export interface Policy {
  readonly id: string
  readonly name: string
  readonly status: 'ENABLED' | 'DRAFT'
  readonly description: string
  readonly actions: readonly string[]
  readonly deniedLabels: readonly string[]
}

/** The policies of this organization. */
const policies: readonly Policy[] = [
  {
    id: '7c1e90d42ab85f0011d63c52',
    name: 'Third party export',
    status: 'ENABLED',
    description: 'Data under a contract that forbids it does not leave for third parties.',
    actions: ['exportToThirdParty', 'shareWithPrintAgency'],
    deniedLabels: ['C2'],
  },
  {
    id: '7c1e90d42ab85f0011d63c53',
    name: 'Cross-site targeting',
    status: 'ENABLED',
    description: 'Data collected on one site stays with it.',
    actions: ['crossSiteTargeting'],
    deniedLabels: ['C5', 'C6'],
  },
  {
    id: '7c1e90d42ab85f0011d63c54',
    name: 'Models',
    status: 'DRAFT',
    description: 'Data that may not train models.',
    actions: ['dataScience'],
    deniedLabels: ['C9'],
  },
]

/** The policies an action on data with these labels would break. Labels may carry `core/`, as on audiences. */
export function violatedPolicies(action: string, labels: readonly string[], withDrafts: boolean): Policy[] {
  const plain = labels.map((label) => label.replace(/^core\//, ''))
  return policies.filter(
    ({ status, actions, deniedLabels }) =>
      (withDrafts || status === 'ENABLED') &&
      actions.includes(action) &&
      deniedLabels.some((label) => plain.includes(label)),
  )
}
