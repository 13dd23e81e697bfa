'use client'

import './globals.css'
import { useState } from 'react'
import { BrandMark } from '@/components/shell/brand-mark'
import { CrashView, type CrashViewProps } from '@/components/shell/crash-view'

/**
 * Stands in for the root layout when that throws, so it brings along what the layout would have: document, theme and
 * nonce. Next.js draws it in the browser only. Its faces are the reader’s own.
 */
export default function GlobalError(props: CrashViewProps) {
  const [theme] = useState(chosenTheme)
  const [nonce] = useState(nonceOfScripts)
  return (
    <html lang="en" data-theme={theme}>
      <head>
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body className="[font-family:system-ui,sans-serif]">
        <header className="border-b border-line bg-surface">
          {/* A plain link: the way through the router may be what threw. */}
          <a href="/" className="page-gutter flex min-h-14 items-center gap-2.5 text-lg font-[650]">
            <BrandMark /> Sluice
          </a>
        </header>
        <main id="main" className="page-gutter py-6 pb-16">
          <CrashView {...props} />
        </main>
      </body>
    </html>
  )
}

/** As the root layout reads it. */
function chosenTheme(): string | undefined {
  if (typeof document === 'undefined') return undefined
  return /(?:^|; )theme=(light|dark)(?:;|$)/.exec(document.cookie)?.[1]
}

/** React Aria looks for it in the head; scripts of this document may read it from one another. */
function nonceOfScripts(): string | undefined {
  if (typeof document === 'undefined') return undefined
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
}
