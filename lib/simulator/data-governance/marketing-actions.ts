/** A purpose data is used for. The name of the first is documented, the rest are general knowledge. */
export interface MarketingAction {
  readonly name: string
  readonly friendlyName: string
  readonly description: string
}

/** Marketing actions that come with the platform. */
export const coreMarketingActions: readonly MarketingAction[] = [
  {
    name: 'exportToThirdParty',
    friendlyName: 'Export to Third Party',
    description: 'Data leaves for a company other than the one that collected it.',
  },
  {
    name: 'emailTargeting',
    friendlyName: 'Email Targeting',
    description: 'Data decides who gets an email.',
  },
  {
    name: 'crossSiteTargeting',
    friendlyName: 'Cross-site Targeting',
    description: 'Data of one site decides what is shown on another.',
  },
  {
    name: 'dataScience',
    friendlyName: 'Data Science',
    description: 'Data trains models.',
  },
]

/** Marketing actions this organization has added. */
export const customMarketingActions: readonly MarketingAction[] = [
  {
    name: 'shareWithPrintAgency',
    friendlyName: 'Share with the print agency',
    description: 'Addresses go to the agency that prints the catalogue.',
  },
]
