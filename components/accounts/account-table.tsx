import { Moment } from '@/components/dataflows/moment'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import { Private } from '@/components/ui/private'
import type { AccountView } from '@/lib/contract/accounts'
import { destinationOf } from '@/lib/destinations/registry'
import { CredentialAgeWords } from './credential-age-words'
import { LastCheck } from './last-check'

const titles = ['Account', 'Destination', 'Credentials', 'Last check', 'Dataflows', 'Changed'] as const

/** A table on wide screens, a list of cards on narrow ones. */
export function AccountTable({ accounts }: { accounts: readonly AccountView[] }) {
  return (
    <table className="w-full border-collapse text-left max-lg:block">
      <thead className="text-sm text-ink-3 max-lg:sr-only">
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col" className="px-4 py-2.5 font-medium">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </tbody>
    </table>
  )
}

const cell = 'px-4 py-3 align-top max-lg:p-0'

function AccountRow({ account }: { account: AccountView }) {
  const { id, name, label, destination, authorizedDate, lastCheck, dataflows, updatedAt, updatedBy } = account
  return (
    <tr className="relative border-t border-line hover:bg-sunken/60 max-lg:grid max-lg:gap-1.5 max-lg:p-4">
      <th scope="row" className={`${cell} font-medium`}>
        {/* The link covers its row; the text of the row stays selectable beside it. */}
        <PageLink
          href={`/accounts/${id}`}
          className="wrap-anywhere after:absolute after:inset-0 hover:underline"
        >
          {label && name.includes(label) ? <Private>{name}</Private> : name}
        </PageLink>
        {label && !name.includes(label) && (
          <Private className="code block font-normal wrap-anywhere text-ink-3">{label}</Private>
        )}
      </th>
      <td className={`${cell} whitespace-nowrap text-ink-2`}>{destinationOf(destination).name}</td>
      <td className={`${cell} whitespace-nowrap`}>
        <CredentialAgeWords authorizedDate={authorizedDate} />
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        <LastCheck check={lastCheck} />
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        {dataflows.length === 0 ? (
          <span className="text-ink-3">Not in use</span>
        ) : (
          plural(dataflows.length, 'dataflow')
        )}
      </td>
      <td className={`${cell} text-ink-2`}>
        <Moment at={updatedAt} />
        {updatedBy && (
          <span className="block text-sm text-ink-3 lg:max-w-52 lg:truncate max-lg:wrap-anywhere">
            by <span data-private>{updatedBy}</span>
          </span>
        )}
      </td>
    </tr>
  )
}
