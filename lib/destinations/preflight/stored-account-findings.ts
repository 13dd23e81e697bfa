import type { Findings } from './finding'

const connectionId = 'account.connectionId'

/** How the ladder of an account that Adobe stores can break. */
export const storedAccountFindings = {
  'stored-account-refused': {
    rung: 'signature',
    field: connectionId,
    message: () => 'Adobe tried the stored credentials just now, and they did not work.',
    fix: () => 'Renew the credentials of the account, or choose another one.',
  },
  'stored-account-gone': {
    rung: 'signature',
    field: connectionId,
    message: () => 'Adobe no longer has this account.',
    fix: () => 'Choose another account, or enter its credentials anew.',
  },
} as const satisfies Findings
