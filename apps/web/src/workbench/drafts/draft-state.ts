import type { Answer } from '#contract/client'

export type ServerDraft = Answer<'openDraft'>

/** What somebody writes. */
export interface Written {
  readonly title: string
  readonly text: string
}

/** Why a draft is not saved, in the words of the server where it has any. */
export interface Trouble {
  readonly kind: 'offline' | 'signed-out' | 'too-large' | 'later' | 'refused'
  readonly th: string
  readonly en: string
}

/** One draft on its way between the screen and the server. */
export interface DraftState extends Written {
  /** Of the tab: the same from its opening to its closing, whatever becomes of it on the server. */
  readonly id: string
  /** Null until the server has it. */
  readonly draftId: string | null
  readonly revision: number
  /** What was written when the server last said that it has it. */
  readonly kept: Written | null
  /** What is on the way; one at a time. */
  readonly sent: Written | null
  /** What was sent and never answered: the server may have it. */
  readonly unanswered: Written | null
  readonly trouble: Trouble | null
  readonly savedAt: string | null
  readonly isClosing: boolean
}

export function newDraft(id: string, { title, text }: Written): DraftState {
  const empty = { draftId: null, revision: 0, kept: null, sent: null, unanswered: null }
  return { id, title, text, ...empty, trouble: null, savedAt: null, isClosing: false }
}

export function serverDraft(draft: ServerDraft): DraftState {
  const { id, title, text, revision, updatedAt } = draft
  const kept = { title, text }
  return { ...newDraft(id, kept), draftId: id, revision, kept, savedAt: updatedAt }
}

/** Whether the server does not have what is written. */
export function isUnsaved({ title, text, kept }: DraftState): boolean {
  return kept === null || kept.title !== title || kept.text !== text
}

/** Nothing was ever written in it. */
export function isBlank({ title, text }: Written): boolean {
  return title === '' && text.trim() === ''
}

/** Writing may mend what a text was refused for; a lost network it does not mend. */
export function edited(draft: DraftState, change: Partial<Written>): DraftState {
  const mended = draft.trouble?.kind === 'too-large' || draft.trouble?.kind === 'refused'
  return { ...draft, ...change, trouble: mended ? null : draft.trouble }
}

export function sending(draft: DraftState): DraftState {
  return { ...draft, sent: { title: draft.title, text: draft.text } }
}

/** The server has what was sent; what was written meanwhile is still to be saved. */
export function arrived(draft: DraftState, answer: ServerDraft): DraftState {
  const { id, revision, updatedAt } = answer
  const saved = { draftId: id, revision, savedAt: updatedAt, kept: draft.sent, sent: null }
  return { ...draft, ...saved, unanswered: null, trouble: null }
}

export function failed(draft: DraftState, trouble: Trouble): DraftState {
  const isUnanswered = trouble.kind === 'offline' || trouble.kind === 'later'
  const unanswered = isUnanswered ? draft.sent : draft.unanswered
  return { ...draft, sent: null, unanswered, trouble }
}

/** The server's newer text takes the place of one that has nothing unsaved; the tab stays the same. */
export function followed(draft: DraftState, newer: ServerDraft): DraftState {
  const isNewer = newer.revision > draft.revision
  if (!isNewer || isUnsaved(draft) || draft.sent !== null) return draft
  return { ...serverDraft(newer), id: draft.id }
}

/** Whether the server's text is what was sent from here, and only its answer was lost. */
export function isOwn({ sent, unanswered }: DraftState, { title, text }: Written): boolean {
  return [sent, unanswered].some((own) => own?.title === title && own.text === text)
}

/** Go on from what the server has after all. */
export function caughtUp(draft: DraftState, { title, text, revision, updatedAt }: ServerDraft) {
  const known = { kept: { title, text }, revision, savedAt: updatedAt }
  return { ...draft, ...known, sent: null, unanswered: null, trouble: null }
}

/** Somebody else saved the same draft: what is written here becomes a draft of its own. */
export function asCopy(draft: DraftState, title: string): DraftState {
  return newDraft(draft.id, { title, text: draft.text })
}
