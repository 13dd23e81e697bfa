import { customerSchema } from './identity-descriptors'

/** A label descriptor; its members are those of the public XDM schema `descriptorLabel`. */
export interface LabelDescriptor {
  readonly '@id': string
  readonly '@type': 'xdm:descriptorLabel'
  readonly 'xdm:sourceSchema': string
  readonly 'xdm:sourceVersion': 1
  /** One field, or a group with everything in it. */
  readonly 'xdm:sourceProperty': string
  readonly 'xdm:labels': readonly string[]
}

/** I1 identifies a person directly, I2 together with other data; S1 is a precise place; C labels are contracts. */
const labelled: readonly (readonly [property: string, ...labels: readonly string[]])[] = [
  ['/personalEmail', 'core/I1'],
  ['/workEmail/address', 'core/I1'],
  ['/backupEmail/address', 'core/I1'],
  ['/mobilePhone', 'core/I1'],
  ['/homePhone/number', 'core/I1'],
  ['/workPhone/number', 'core/I1', 'core/C4'],
  ['/person/name', 'core/I1'],
  ['/person/birthDate', 'core/I2'],
  ['/person/taxId', 'core/I1', 'core/C2'],
  ['/person/bankAccount', 'core/I1', 'core/C2'],
  ['/person/gender', 'core/C2'],
  ['/homeAddress', 'core/I2'],
  ['/homeAddress/_schema', 'core/S1'],
  ['/shippingAddress/_schema', 'core/S1'],
  ['/_lumaretail/identification/core/crmId', 'core/I1'],
  ['/_lumaretail/identification/core/ecid', 'core/I1'],
  ['/_lumaretail/identification/core/emailSha256', 'core/I2'],
  ['/_lumaretail/household', 'core/C9', 'core/I2'],
  ['/_lumaretail/payments', 'core/C2'],
  ['/_lumaretail/surveys', 'core/C7'],
]

/** Which profile fields are labelled for governance, and how. */
export const labelDescriptors: readonly LabelDescriptor[] = labelled.map(([property, ...labels], index) => ({
  '@id': `1abe1${(0x2f_4d_07 + index).toString(16)}`,
  '@type': 'xdm:descriptorLabel',
  'xdm:sourceSchema': customerSchema,
  'xdm:sourceVersion': 1,
  'xdm:sourceProperty': property,
  'xdm:labels': labels,
}))
