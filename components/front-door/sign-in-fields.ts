export interface SignInField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly isSecret?: boolean
  readonly isOptional?: boolean
}

const orgId: SignInField = {
  name: 'orgId',
  label: 'Organization ID',
  hint: 'Ends with @AdobeOrg. Adobe Developer Console shows it with your credential.',
}

const sandbox: SignInField = {
  name: 'sandbox',
  label: 'Sandbox',
  hint: 'Left empty, your default sandbox is used. You can switch later.',
  isOptional: true,
}

export const credentialFields: readonly SignInField[] = [
  orgId,
  { name: 'clientId', label: 'Client ID' },
  {
    name: 'clientSecret',
    label: 'Client secret',
    isSecret: true,
    hint: 'Kept sealed in your browser’s cookie, for this session only.',
  },
  sandbox,
]

export const tokenFields: readonly SignInField[] = [
  orgId,
  { name: 'apiKey', label: 'API key', hint: 'The client ID of the project the token was made for.' },
  {
    name: 'accessToken',
    label: 'Access token',
    isSecret: true,
    hint: 'Lasts up to a day and cannot be renewed here.',
  },
  sandbox,
]
