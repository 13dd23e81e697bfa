/** What tabs of one browser tell each other about their drafts. */
export interface DraftNews {
  readonly scope: string
  readonly draftId: string
  /** Undefined when it was discarded. */
  readonly revision: number | undefined
}

const channelName = 'sluice-drafts'

/** Listens to other tabs; a browser without the channel learns of them when it saves. */
export function openDraftChannel(onNews: (news: DraftNews) => void) {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(channelName)
  // Guaranteed by the name: nobody else of this origin posts to it.
  channel.addEventListener('message', ({ data }: MessageEvent<DraftNews>) => onNews(data))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
    tell: (news: DraftNews) => channel.postMessage(news),
    close: () => channel.close(),
  }
}

/** Tells other tabs once, from a page that does not listen itself. */
export function tellOtherTabs(news: DraftNews): void {
  const channel = openDraftChannel(() => undefined)
  channel.tell(news)
  channel.close()
}
