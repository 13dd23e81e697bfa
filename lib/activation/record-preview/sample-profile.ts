import { stableFraction } from './stable-fraction'

/** An audience a person is in although no one chose it. */
export interface OtherAudience {
  readonly id: string
  readonly name: string
}

/** A made-up person at the moment when something happens that is exported. */
export interface SampleProfile {
  readonly id: SampleProfileId
  /** For a list to choose from. */
  readonly label: string
  /** What happens, and why a record is sent. */
  readonly explanation: string
  /** What happens to the membership that is looked at. */
  readonly change: 'joins' | 'leaves' | 'stays'
  /** Whether the person once left another audience of the dataflow. */
  readonly hasLeftAnother: boolean
  readonly has: (attributePath: string) => boolean
  /** Namespace code → ids. Exported whole, always. */
  readonly identities: Readonly<Record<string, readonly string[]>>
  readonly otherAudiences: readonly OtherAudience[]
}

export const sampleProfileIds = ['joins', 'sparse', 'leaves', 'changes'] as const

export type SampleProfileId = (typeof sampleProfileIds)[number]

const newsletter: OtherAudience = {
  id: 'c4a6f1d2-58e0-4b7c-9f13-2d7be0a94c61',
  name: 'Newsletter readers',
}
const appUsers: OtherAudience = {
  id: '0e9b73fa-1c44-4d0e-8a25-6f3d91c7b802',
  name: 'App users, last 90 days',
}

const everything = () => true

/** Only what a sign-up form asks for is certain; of what the company itself collects, about half is there. */
function isKnownEarly(path: string): boolean {
  if (/^(personalEmail|preferredLanguage|consents|testProfile)\b/.test(path)) return true
  if (/^(person|loyalty|userAccount|socialProfiles)\b|Address\b|Phone\b|Email\b/.test(path)) return false
  return stableFraction(path) < 0.5
}

const knownIdentities = {
  ecid: ['1457500653634928640'],
  email_lc_sha256: ['8e43ca37701228e74983efdbd0cff5c16b3b1e5d4e29a7c05626d4d25a018e11'],
} as const

/** The people a record can be looked at for. */
export const sampleProfiles: Readonly<Record<SampleProfileId, SampleProfile>> = {
  joins: {
    id: 'joins',
    label: 'Ana joins',
    explanation: 'Ana has just entered an audience. She left another one yesterday.',
    change: 'joins',
    hasLeftAnother: true,
    has: everything,
    identities: knownIdentities,
    otherAudiences: [newsletter, appUsers],
  },
  sparse: {
    id: 'sparse',
    label: 'A new visitor joins',
    explanation: 'A visitor who gave only an email address has just entered an audience.',
    change: 'joins',
    hasLeftAnother: false,
    has: isKnownEarly,
    identities: { ...knownIdentities, ecid: ['7203318846925517093'] },
    otherAudiences: [newsletter],
  },
  leaves: {
    id: 'leaves',
    label: 'Ana leaves',
    explanation: 'Ana has just left an audience. Leaving is exported too.',
    change: 'leaves',
    hasLeftAnother: false,
    has: everything,
    identities: knownIdentities,
    otherAudiences: [newsletter, appUsers],
  },
  changes: {
    id: 'changes',
    label: 'Ana changes',
    explanation: 'One of the attributes was written for Ana. The whole record is exported again.',
    change: 'stays',
    hasLeftAnother: false,
    has: everything,
    identities: knownIdentities,
    otherAudiences: [newsletter, appUsers],
  },
}
