import { z } from 'zod'

/** Credentials that are entered once more, to go on with an activation. */
export interface AccountAgain {
  readonly name?: string | undefined
  readonly credentials: unknown
}

const newAccountSchema = z.object({
  account: z.object({ kind: z.literal('new'), name: z.string().optional(), credentials: z.unknown() }),
})

/** The new account in a draft, as it is sent to go on; undefined when the draft uses a stored one. */
export function accountAgain(draft: unknown): AccountAgain | undefined {
  const { data } = newAccountSchema.safeParse(draft)
  return data && { name: data.account.name, credentials: data.account.credentials }
}
