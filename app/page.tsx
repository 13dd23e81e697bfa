import { QueryProvider } from '@/components/api/query-provider'
import { StoryCard } from '@/components/demo/story-card'
import { AdobeCard } from '@/components/front-door/adobe-card'
import { DemoCard } from '@/components/front-door/demo-card'
import { safeNext } from '@/components/front-door/safe-next'
import { Welcome } from '@/components/front-door/welcome'
import { BrandMark } from '@/components/shell/brand-mark'
import { ThemeMenu } from '@/components/shell/theme-menu'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Private } from '@/components/ui/private'
import { TextLink } from '@/components/ui/text-link'
import { env } from '@/lib/env'
import { pageSession } from '@/lib/session/page-session'

export default async function FrontDoorPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>
}) {
  const { next: wanted } = await searchParams
  const next = safeNext(typeof wanted === 'string' ? wanted : undefined)
  const session = await pageSession()
  const isSentHere = typeof wanted === 'string' && !session

  return (
    <QueryProvider>
      <div className="page-gutter grid min-h-dvh content-start gap-8 py-6 lg:gap-14">
        <header className="flex items-center justify-between">
          <span className="flex items-center gap-2.5 text-lg font-[650] tracking-tight">
            <BrandMark /> Sluice
          </span>
          <span className="flex items-center gap-4">
            <TextLink href="/help">Help</TextLink>
            <ThemeMenu />
          </span>
        </header>
        <main
          id="main"
          className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] lg:gap-16"
        >
          <div className="grid gap-8">
            <Welcome />
            {env().DEMO === 'on' && <StoryCard isAsking={session !== undefined && session.mode !== 'demo'} />}
          </div>
          <div className="grid gap-5">
            {isSentHere && (
              <Notice tone="info" title="Sign in to go on">
                You come back to where you were. What you typed is still there, except for keys and secrets.
              </Notice>
            )}
            {session && (
              <Notice
                tone="info"
                title="You are signed in"
                actions={<LinkButton href={next}>Go on</LinkButton>}
              >
                {session.mode === 'demo' ? 'To the demo organization' : <Private>{session.orgId}</Private>},
                sandbox {session.sandbox}.
              </Notice>
            )}
            {env().DEMO === 'on' && <DemoCard next={next} />}
            <AdobeCard next={next} />
          </div>
        </main>
      </div>
    </QueryProvider>
  )
}
