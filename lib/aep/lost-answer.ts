const check = 'Nobody knows yet whether the last call took effect. Check before you try again.'

/**
 * What to tell a person when no answer arrived, or none that can be read: it depends on whether the call could change
 * anything. Where a sentence is missing, the general one of the error is the right one.
 */
export const lostAnswer = {
  read: {
    timeout: { detail: 'Asking changed nothing. Try again in a minute.' },
    unreachable: {},
    contract: {},
  },
  write: {
    timeout: {},
    unreachable: { detail: `The connection failed or broke off. ${check}` },
    contract: { detail: `It had a form this version does not know. ${check}` },
  },
} as const
