/** An identity descriptor as the Schema Registry prints it. */
export interface IdentityDescriptor {
  readonly '@id': string
  readonly '@type': 'xdm:descriptorIdentity'
  readonly 'xdm:sourceSchema': string
  readonly 'xdm:sourceVersion': 1
  readonly 'xdm:sourceProperty': string
  readonly 'xdm:namespace': string
  readonly 'xdm:property': 'xdm:code'
  readonly 'xdm:isPrimary': boolean
}

/** The one schema of the tenant that carries descriptors. */
export const customerSchema = 'https://ns.adobe.com/lumaretail/schemas/8c2e5a17f3d94b60'

/** Which profile fields identify a person, and in which namespace. */
export const identityDescriptors: readonly IdentityDescriptor[] = [
  identity('1d7a40c92f6b', '/_lumaretail/identification/core/crmId', 'CRMID', true),
  identity('c47e02b95d38', '/_lumaretail/identification/core/loyaltyId', 'LoyaltyCard', false),
  identity('5be8330fd146', '/_lumaretail/identification/core/ecid', 'ECID', false),
  identity('92c61ea78d05', '/personalEmail/address', 'Email', false),
  identity('a3f490d1b72e', '/workEmail/address', 'Email', false),
  identity('e05d27b86c1f', '/mobilePhone/number', 'Phone', false),
  identity('f81c6b359ad2', '/_lumaretail/identification/core/emailSha256', 'Email_LC_SHA256', false),
]

function identity(
  id: string,
  sourceProperty: string,
  namespace: string,
  isPrimary: boolean,
): IdentityDescriptor {
  return {
    '@id': id,
    '@type': 'xdm:descriptorIdentity',
    'xdm:sourceSchema': customerSchema,
    'xdm:sourceVersion': 1,
    'xdm:sourceProperty': sourceProperty,
    'xdm:namespace': namespace,
    'xdm:property': 'xdm:code',
    'xdm:isPrimary': isPrimary,
  }
}
