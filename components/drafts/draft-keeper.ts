import { problemOf } from '@/components/api/request-json'
import { onSessionRenewed } from '@/components/api/session-signal'
import { contentOf, type DraftForm, isBlank, withoutSecrets } from '@/components/wizard/draft-form'
import { newDraftId } from '@/components/wizard/draft-id'
import type { DraftView } from '@/lib/contract/drafts'
import { Autosave, type SaveState } from './autosave'
import { type DraftNews, openDraftChannel } from './draft-channel'
import { type DraftSave, fetchDraft, newerDraftOf, putDraft } from './draft-requests'
import { isPassing, type Trouble, troubleOf } from './draft-trouble'
import type { OpenedDraft } from './open-draft'
import { isSameForm } from './same-form'
import { writeTabCopy } from './tab-copy'
import { isOneOf, type UnansweredSaves, withSave } from './unanswered-saves'

export interface KeeperState {
  readonly draftId: string
  /** What it was called before: addresses of this tab may still say so. */
  readonly formerIds: readonly string[]
  /** The name under which it is sent. */
  readonly sendId: string
  /** False until something was entered: then there is nothing to keep. */
  readonly isKept: boolean
  readonly activation: DraftView['activation']
  readonly save: SaveState
  readonly trouble: Trouble | undefined
}

interface KeeperOptions {
  readonly scope: string
  readonly isDemo: boolean
  readonly opened: OpenedDraft
}

/** What is on the page, as far as it is kept. */
interface OnPage {
  readonly form: DraftForm
  readonly visited: readonly string[]
  readonly step: string
}

/**
 * Keeps one draft while it is worked on: in this tab at once, in the journal after each pause. Notices when another tab
 * or device saved the same draft, and then holds its own saves until somebody has chosen.
 */
export class DraftKeeper {
  readonly #options: KeeperOptions
  readonly #listeners = new Set<() => void>()
  readonly #autosave: Autosave
  #channel: ReturnType<typeof openDraftChannel> | undefined
  #state: KeeperState
  #revision: number
  #page: OnPage
  #kept: string
  #unanswered: UnansweredSaves
  /** Read from this tab’s copy, and not in the journal. */
  #isUnsaved: boolean
  #isStopped = false

  constructor(options: KeeperOptions) {
    this.#options = options
    const {
      draftId,
      formerIds,
      revision,
      content,
      activation,
      savedAt,
      isUnsaved,
      isRestored,
      newer,
      unanswered,
    } = options.opened
    this.#revision = revision
    this.#unanswered = unanswered
    this.#page = content
    this.#kept = keptText(content)
    this.#state = {
      draftId,
      formerIds,
      sendId: content.sendId,
      isKept: isRestored,
      activation,
      save: savedAt === undefined ? { kind: 'idle' } : { kind: 'saved', at: savedAt },
      trouble: newer && { kind: 'newer', draft: newer },
    }
    this.#autosave = new Autosave({
      save: ({ isLeaving }) => this.#save(isLeaving),
      isPassing,
      onState: (save) => this.#change({ save }),
    })
    if (newer) this.#autosave.hold()
    this.#isUnsaved = isUnsaved
  }

  readonly state = (): KeeperState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Begins to listen to other tabs, to the session and to the page; returns how to end that. */
  readonly start = (): (() => void) => {
    const channel = openDraftChannel((news) => void this.#hear(news))
    this.#channel = channel
    this.#isStopped = false
    if (this.#isUnsaved) this.#autosave.change()
    this.#isUnsaved = false
    const leave = () => void this.flush({ isLeaving: true })
    const look = () => void (document.visibilityState === 'visible' ? this.#look() : leave())
    const forgetRenewal = onSessionRenewed(() => this.#renewed())
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', look)
    return () => {
      leave()
      this.#isStopped = true
      channel.close()
      forgetRenewal()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', look)
    }
  }

  /** What is on the page now. A changed draft is another one to send: what was sent stays what it was. */
  note(page: OnPage): void {
    const isOther = contentOf(page.form) !== contentOf(this.#page.form)
    this.#page = page
    if (!this.#state.isKept && isBlank(page.form)) return
    if (isOther) this.#change({ sendId: newDraftId(), activation: undefined })
    const text = keptText(page)
    if (text === this.#kept && this.#state.isKept) return
    this.#kept = text
    this.#change({ isKept: true })
    this.#autosave.change()
    this.#writeCopy()
  }

  /** It was sent as this activation. Does not wait longer than the page it leads to takes anyway. */
  async sentAs(activation: NonNullable<DraftView['activation']>): Promise<void> {
    this.#change({ sendId: activation.id, activation, isKept: true })
    this.#autosave.change()
    this.#writeCopy()
    await this.flush()
  }

  readonly flush = async (options: { readonly isLeaving?: boolean } = {}): Promise<void> => {
    await this.#autosave.flush(options)
  }

  readonly tryAgain = (): void => {
    this.#change({ trouble: undefined })
    this.#autosave.release()
  }

  /** Goes on from the newer version; the caller puts its form on the page. */
  adopt(draft: DraftView): void {
    const { revision, content, activation, updatedAt } = draft
    this.#revision = revision
    this.#page = content
    this.#kept = keptText(content)
    this.#autosave.stop()
    this.#unanswered = []
    this.#change({ sendId: content.sendId, activation, trouble: undefined })
    this.#autosave.release()
    this.#change({ save: { kind: 'saved', at: updatedAt } })
    this.#writeCopy()
  }

  /** Saves what is on the page over the newer version, which the person has seen. */
  readonly overwrite = (): void => {
    const { trouble } = this.#state
    if (trouble?.kind === 'newer') this.#revision = trouble.draft.revision
    this.#change({ trouble: undefined })
    this.#again()
  }

  /** Leaves the other version alone: what is on the page goes on as a draft of its own. */
  readonly keepAsNew = (): void => {
    this.#revision = 0
    this.#rename()
    this.#change({ sendId: newDraftId(), activation: undefined, trouble: undefined })
    this.#again()
  }

  #again(): void {
    this.#autosave.change()
    this.#writeCopy()
    this.#autosave.release()
  }

  async #save(isLeaving: boolean): Promise<{ at: number }> {
    try {
      return await this.#put(isLeaving)
    } catch (error) {
      if (this.#isPutAway(error)) return { at: Date.now() }
      if (this.#canGoOn(error)) return this.#put(isLeaving).catch((second: unknown) => this.#fail(second))
      return this.#fail(error)
    }
  }

  #fail(error: unknown): never {
    this.#change({ trouble: troubleOf(error) })
    throw error
  }

  async #put(isLeaving: boolean): Promise<{ at: number }> {
    const { draftId } = this.#state
    const save = this.#toSave()
    this.#unanswered = withSave(this.#unanswered, save.content.form)
    const { revision, updatedAt } = await putDraft(draftId, save, { keepalive: isLeaving })
    this.#unanswered = []
    this.#revision = revision
    this.#change({ trouble: undefined })
    this.#writeCopy()
    this.#channel?.tell({ scope: this.#options.scope, draftId, revision })
    return { at: updatedAt }
  }

  /** A draft that was sent is put away by whichever tab sees first that it is verified: there is nothing left to keep. */
  #isPutAway(error: unknown): boolean {
    return this.#state.activation !== undefined && problemOf(error).code === 'draft-gone'
  }

  /** Whether what was in the way of a save concerns nobody. */
  #canGoOn(error: unknown): boolean {
    const newer = newerDraftOf(error)
    // Only the steps that were opened differ, or what it ran into is its own: nothing of either is lost.
    if (newer && (this.#isOnPage(newer) || this.#isOwnSave(newer))) {
      this.#revision = newer.revision
      return true
    }
    const isGone = problemOf(error).code === 'draft-gone'
    if (!isGone || (!this.#options.isDemo && this.#revision > 0)) return false
    // A new session of the demo is a new organization: the draft moves into it, under a name nobody has there.
    this.#revision = 0
    this.#rename()
    return true
  }

  #rename(): void {
    const { draftId, formerIds } = this.#state
    this.#unanswered = []
    this.#change({ draftId: newDraftId(), formerIds: [...formerIds, draftId] })
    // The address says so at once, so the copy must as well; the journal has nothing under that name yet.
    this.#writeCopy({ isSaved: false })
  }

  #toSave(): DraftSave {
    return { ...this.#content(), basedOn: this.#revision }
  }

  #content(): Pick<DraftSave, 'content' | 'activationId'> {
    const { form, visited, step } = this.#page
    const { sendId, activation } = this.#state
    const content = { sendId, form: withoutSecrets(form), visited: [...visited], step }
    return { content, ...(activation ? { activationId: activation.id } : {}) }
  }

  #writeCopy({ isSaved = !this.#autosave.isDirty } = {}): void {
    // The tab may have another draft open by the time the last save of this one is answered.
    if (this.#isStopped) return
    const { scope } = this.#options
    const { content } = this.#content()
    const unanswered = this.#unanswered
    const { draftId, formerIds } = this.#state
    writeTabCopy(scope, {
      draftId,
      formerIds,
      revision: this.#revision,
      isSaved,
      content,
      unanswered,
    })
  }

  async #hear({ scope, draftId, revision }: DraftNews): Promise<void> {
    if (scope !== this.#options.scope || draftId !== this.#state.draftId) return
    if (revision === undefined) return this.#hold({ kind: 'gone' })
    if (revision > this.#revision) await this.#look()
  }

  /** Asks whether somebody else has saved this draft since; a server that does not answer is asked again later. */
  async #look(): Promise<void> {
    const { draftId, isKept } = this.#state
    if (!isKept || this.#revision === 0) return
    try {
      const draft = await fetchDraft(draftId)
      if (draftId !== this.#state.draftId || draft.revision <= this.#revision) return
      if (this.#isOnPage(draft)) return this.#follow(draft)
      if (this.#isOwnSave(draft)) {
        this.#revision = draft.revision
        return this.#writeCopy()
      }
      this.#hold({ kind: 'newer', draft })
    } catch (error) {
      if (problemOf(error).code === 'draft-gone' && !this.#options.isDemo) this.#hold({ kind: 'gone' })
    }
  }

  #isOnPage({ content }: DraftView): boolean {
    return isSameForm(content.form, this.#page.form)
  }

  #isOwnSave({ content }: DraftView): boolean {
    return isOneOf(this.#unanswered, content.form)
  }

  /** The same form, seen further or sent elsewhere. */
  #follow({ revision, content, activation }: DraftView): void {
    this.#revision = revision
    this.#change({ sendId: content.sendId, activation })
    this.#writeCopy()
  }

  #hold(trouble: Trouble): void {
    this.#change({ trouble })
    this.#autosave.hold()
  }

  #renewed(): void {
    if (this.#state.trouble?.kind === 'signed-out') this.tryAgain()
  }

  #change(change: Partial<KeeperState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** Where a person looks around is no change; it is kept along with the next one. */
function keptText({ form, visited }: OnPage): string {
  return JSON.stringify([withoutSecrets(form), visited])
}
