'use client'

import { useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { PermissionSubject, Permissions } from '@/lib/destinations/permissions/permissions'
import { PolicyAnswers } from './policy-answers'

interface PolicyCheckProps {
  permissions: Permissions
  subject: PermissionSubject
}

/** Judges a pasted policy as it is typed. It is read in this page and goes nowhere. */
export function PolicyCheck({ permissions, subject }: PolicyCheckProps) {
  const [text, setText] = useState('')
  const report = text.trim() === '' ? undefined : permissions.check(text, subject)
  return (
    <div className="grid gap-5">
      <TextField
        id="policy-to-check"
        name="policy-to-check"
        label={`Paste your ${permissions.policyNoun}`}
        hint="It is read in this page. It is not sent anywhere and not kept."
        multiline
        rows={10}
        monospace
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={setText}
      />
      <div role="status">
        {report?.kind === 'unreadable' && (
          <Notice tone="danger" title={`${report.problem.message}.`}>
            {report.problem.line !== undefined && (
              <p>
                Line {report.problem.line}, column {report.problem.column}
                {placeIn(text, report.problem.line) && (
                  <>
                    : <code className="code wrap-anywhere">{placeIn(text, report.problem.line)}</code>
                  </>
                )}
              </p>
            )}
          </Notice>
        )}
        {report?.kind === 'judged' && <PolicyAnswers report={report} />}
      </div>
    </div>
  )
}

const shownMax = 80

/** The line that is meant, so that nobody has to count. */
function placeIn(text: string, line: number): string {
  return (text.split('\n')[line - 1] ?? '').trim().slice(0, shownMax)
}
