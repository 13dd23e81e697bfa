import type { Metadata } from 'next'
import { AccountList } from '@/components/accounts/account-list'
import { requirePageSession } from '@/lib/session/page-session'

export const metadata: Metadata = { title: 'Accounts' }

export default async function AccountsPage() {
  const { sandbox } = await requirePageSession('/accounts')
  return <AccountList sandbox={sandbox} />
}
