'use client'

import { useRouter } from 'next/navigation'
import { ProblemBox, type ShownProblem } from '@/components/api/problem-box'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { useTryAgain } from './use-try-again'

/** A page that could not be drawn, why, and what may help: trying again, asking for a permission, or another page. */
export function ProblemView(problem: ShownProblem) {
  const router = useRouter()
  const { tryAgain, isTrying } = useTryAgain(() => router.refresh())
  const { status, code } = problem
  const isRefused = code === 'permission-missing'
  return (
    <div className="grid max-w-prose gap-5">
      <PageHeading title={isRefused ? refusalTitle(problem) : 'This page could not be loaded'} />
      <ProblemBox
        problem={problem}
        actions={
          <>
            {/* What the session may not do is not answered otherwise before somebody has signed in anew. */}
            {status !== 401 && (
              <Button onPress={tryAgain} isPending={isTrying} pendingLabel="Trying again">
                Try again
              </Button>
            )}
            {/* The list needs the permission too; the bar leads to what may still be seen. */}
            {!isRefused && <LinkButton href="/dataflows">All dataflows</LinkButton>}
          </>
        }
      />
    </div>
  )
}

/** Adobe does not say what was missing; which permission a call needs is known for those that need only one. */
function refusalTitle({ permissions = [] }: ShownProblem): string {
  const [name, ...others] = permissions
  return name && others.length === 0 ? `You need ${name} to see this` : 'You need a permission to see this'
}
