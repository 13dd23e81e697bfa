import type { Metadata } from 'next'
import { ErrorTable } from '@/components/help/error-table'
import { HelpNav } from '@/components/help/help-nav'
import { Button } from '@/components/ui/button'
import { inputStyles } from '@/components/ui/field-styles'
import { PageHeading } from '@/components/ui/page-heading'
import { listKnownErrors } from '@/lib/operations/list-known-errors'

export const metadata: Metadata = { title: 'Error catalogue' }

/** Can be read without a session, so that a code that somebody was sent can be looked up. */
export default async function ErrorsPage({
  searchParams,
}: {
  searchParams: Promise<{ search?: string | string[] }>
}) {
  const { search: given } = await searchParams
  const search = typeof given === 'string' ? given.slice(0, 200) : ''
  const { own, platform } = listKnownErrors(search)
  return (
    <div className="grid gap-5">
      <PageHeading
        title="Error catalogue"
        lead="What each error means and what to do. Every error also shows a request ID, by which whoever runs the server or Adobe’s support finds it."
        actions={<HelpNav here="errors" />}
      />
      <search>
        <form className="flex max-w-xl items-end gap-2">
          <label className="grid flex-1 gap-1.5 font-medium">
            Search by code or word
            <input
              type="search"
              name="search"
              defaultValue={search}
              className={`${inputStyles} rounded-md border border-line-strong bg-surface px-3`}
            />
          </label>
          <Button type="submit">Search</Button>
        </form>
      </search>
      <ErrorTable
        id="own"
        title="From Sluice"
        description="The code stands in every answer of /api"
        errors={own}
      />
      <ErrorTable
        id="platform"
        title="From Adobe"
        description="As the Experience Platform answers, in plain words"
        errors={platform}
      />
    </div>
  )
}
