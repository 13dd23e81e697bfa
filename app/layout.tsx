import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AwaitFont } from '@/components/shell/await-font'
import { FocusOnNavigation } from '@/components/shell/focus-on-navigation'
import { LocaleProvider } from '@/components/shell/locale-provider'
import { OfflineBanner } from '@/components/shell/offline-banner'
import { SkipLink } from '@/components/shell/skip-link'
import { PageOpener } from '@/components/ui/page-opener'
import { firstFamily, fontVariables } from './fonts'

export const metadata: Metadata = {
  title: { default: 'Sluice', template: '%s · Sluice' },
  description: 'Sends Adobe Real-Time CDP audiences to Amazon Kinesis and Azure Event Hubs, and proves it.',
  applicationName: 'Sluice',
}

const barColours = { light: '#ffffff', dark: '#111e24' }

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme()
  if (theme) return { themeColor: barColours[theme] }
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: barColours.light },
      { media: '(prefers-color-scheme: dark)', color: barColours.dark },
    ],
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme()
  const nonce = (await headers()).get('x-nonce') ?? undefined

  return (
    <html lang="en" className={fontVariables} data-theme={theme} data-presenter={await presenting()}>
      <head>
        <AwaitFont family={firstFamily} nonce={nonce} />
        {/* React Aria reads the nonce here for the style element it adds. Browsers hide a nonce from scripts. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <LocaleProvider>
          <PageOpener>
            <FocusOnNavigation />
            <SkipLink />
            <OfflineBanner />
            {children}
          </PageOpener>
        </LocaleProvider>
      </body>
    </html>
  )
}

/** Whether somebody shows the screen to others. */
async function presenting(): Promise<'on' | undefined> {
  return (await cookies()).get('presenter')?.value === 'on' ? 'on' : undefined
}

async function chosenTheme(): Promise<'light' | 'dark' | undefined> {
  const value = (await cookies()).get('theme')?.value
  return value === 'light' || value === 'dark' ? value : undefined
}
