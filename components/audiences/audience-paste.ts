import type { PasteChoice, PasteProblemGroup, PasteReport } from '@/components/pickers/paste-report'
import type { DraftAudience } from '@/lib/activation/draft'
import type { AudienceLookup, AudienceView } from '@/lib/contract/audiences'
import { evaluationWords } from './audience-words'
import { toDraftAudience } from './draft-audience'

/** Turns the answer of the lookup into the report that is shown. */
export function pasteReport(
  lookup: AudienceLookup,
  selectedIds: ReadonlySet<string>,
): PasteReport<DraftAudience> {
  const found = lookup.found.map(({ audience }) => toChoice(audience))
  const distinct = [...new Map(found.map((choice) => [choice.key, choice])).values()]
  return {
    found: distinct,
    alreadySelectedCount: distinct.filter(({ key }) => selectedIds.has(key)).length,
    groups: [ambiguousGroup(lookup), unavailableGroup(lookup), notFoundGroup(lookup), uncheckedGroup(lookup)],
  }
}

function ambiguousGroup({ ambiguous }: AudienceLookup): PasteProblemGroup<DraftAudience> {
  return {
    id: 'ambiguous',
    title: 'Several audiences have this name',
    tone: 'warn',
    problems: ambiguous.map(({ line, audiences }) => {
      const sendable = audiences.filter(({ unavailableReason }) => unavailableReason === undefined)
      const reason = sendable.length === 0 ? 'None of them can be sent.' : 'Tick those you mean.'
      return { line, reason, choices: sendable.map(toChoice) }
    }),
  }
}

function unavailableGroup({ unavailable }: AudienceLookup): PasteProblemGroup<DraftAudience> {
  return {
    id: 'unavailable',
    title: 'Cannot be sent',
    tone: 'neutral',
    problems: unavailable.map(({ line, audience: { name, unavailableReason = '' } }) => ({
      line,
      reason: line === name ? unavailableReason : `${name}: ${unavailableReason}`,
    })),
  }
}

function notFoundGroup({ notFound }: AudienceLookup): PasteProblemGroup<DraftAudience> {
  return {
    id: 'not-found',
    title: 'Not found in this sandbox',
    tone: 'bad',
    problems: notFound.map((line) => ({ line })),
  }
}

function uncheckedGroup({ unchecked }: AudienceLookup): PasteProblemGroup<DraftAudience> {
  return {
    id: 'unchecked',
    title: 'Not looked up',
    tone: 'warn',
    problems: unchecked.map((line) => ({
      line,
      reason: 'Not all audiences could be read, so this name could not be looked up. Try again in a minute.',
    })),
  }
}

function toChoice(audience: AudienceView): PasteChoice<DraftAudience> {
  const { id, name, evaluation, size } = audience
  const profiles = size ? ` · ${size.profileCount.toLocaleString('en')} profiles` : ''
  return {
    key: id,
    label: name,
    detail: `${evaluationWords[evaluation]}${profiles} · ${id}`,
    item: toDraftAudience(audience),
  }
}
