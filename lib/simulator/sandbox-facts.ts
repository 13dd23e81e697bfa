import type { Sandbox } from './sandbox-management/sandbox'

/** What sets one organization's sandbox apart from the same sandbox of another; all else of the demo is shared. */
export interface SandboxFacts {
  readonly orgId: string
  readonly sandbox: Sandbox
  /** Epoch ms; the ages of what the sandbox held from the start count back from here. */
  readonly startMs: number
  /** Whether the quotes of an etag are part of its value. */
  readonly hasQuotedEtags: boolean
}
