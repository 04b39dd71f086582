import {
  arrived,
  asCopy,
  caughtUp,
  type DraftState,
  failed,
  isOwn,
  isUnsaved,
  type ServerDraft,
  sending,
  type Trouble,
  type Written,
} from './draft-state.ts'
import type { DraftStore } from './draft-store.ts'
import { problemOf, troubleOf } from './trouble.ts'

/** How a save travels: `leaving` when the page may be gone before the answer. */
interface Travel {
  readonly leaving: boolean
}

/** What the server has. */
export interface Listed {
  readonly open: readonly ServerDraft[]
  readonly closed: readonly ServerDraft[]
}

export interface SavingServer {
  readonly list: () => Promise<Listed>
  readonly open: (written: Written, travel: Travel) => Promise<ServerDraft>
  readonly save: (
    draftId: string,
    written: Written & { readonly revision: number },
    travel: Travel,
  ) => Promise<ServerDraft>
}

/** What becomes of a draft that somebody else saved too. */
interface Elsewhere {
  /** How the copy is called. */
  readonly copyTitle: (draft: Written) => string
  /** The copy is made; the other one is in what the server has. */
  readonly onCopied: (id: string, draftId: string, listed: Listed) => void
}

const idleMs = 1_500
/** Somebody who never pauses is saved all the same. */
const longestMs = 10_000
const retryMs = { offline: 3_000, later: 5_000 } as const

/** Saves drafts: a moment after the last key, one save at a time per draft, the newest text last. */
export class DraftSaver {
  readonly #store: DraftStore
  readonly #server: SavingServer
  readonly #elsewhere: Elsewhere
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #unsavedSinceMs = new Map<string, number>()
  readonly #running = new Map<string, Promise<void>>()
  #isOver = false

  constructor(store: DraftStore, server: SavingServer, elsewhere: Elsewhere) {
    this.#store = store
    this.#server = server
    this.#elsewhere = elsewhere
  }

  /** Something was written. */
  touch(id: string): void {
    const draft = this.#store.find(id)
    if (draft === undefined || !isUnsaved(draft)) return
    // A retry is on its way; a signed-out person is waited for.
    if (draft.trouble !== null) return
    const nowMs = performance.now()
    const sinceMs = this.#unsavedSinceMs.get(id) ?? nowMs
    this.#unsavedSinceMs.set(id, sinceMs)
    this.#later(id, Math.min(idleMs, Math.max(0, sinceMs + longestMs - nowMs)))
  }

  /** Save now what is not saved. */
  async flush(id: string, travel: Travel = { leaving: false }): Promise<void> {
    if (travel.leaving && this.#running.has(id)) return
    while (this.#running.has(id)) await this.#running.get(id)
    const draft = this.#store.find(id)
    if (draft === undefined || !isUnsaved(draft) || draft.trouble?.kind === 'signed-out') return
    await this.#save(id, travel)
  }

  flushAll(travel: Travel = { leaving: false }): void {
    for (const { id } of this.#store.now().drafts) void this.flush(id, travel)
  }

  /** The same person is signed in, perhaps again: what waited for that is saved. */
  resume(): void {
    for (const { id, trouble } of this.#store.now().drafts) {
      if (trouble?.kind !== 'signed-out') continue
      this.#store.change(id, (draft) => ({ ...draft, trouble: null }))
      void this.flush(id)
    }
  }

  forget(id: string): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    this.#unsavedSinceMs.delete(id)
  }

  /** Nothing is saved any more: another person sits here. */
  stop(): void {
    this.#isOver = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  #later(id: string, waitMs: number): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.set(
      id,
      setTimeout(() => void this.flush(id), waitMs),
    )
  }

  #save(id: string, travel: Travel): Promise<void> {
    const draft = this.#store.find(id)
    if (this.#isOver || draft === undefined) return Promise.resolve()
    this.forget(id)
    const running = this.#send(draft, travel).finally(() => this.#running.delete(id))
    this.#running.set(id, running)
    return running.then(() => this.touch(id))
  }

  async #send(draft: DraftState, travel: Travel): Promise<void> {
    const { id, title, text, draftId, revision } = draft
    this.#store.change(id, sending)
    try {
      const answer = await (draftId === null
        ? this.#server.open({ title, text }, travel)
        : this.#server.save(draftId, { title, text, revision }, travel))
      this.#store.change(id, (now) => arrived(now, answer))
    } catch (error) {
      const problem = problemOf(error)
      const isElsewhere = problem.code === 'draft-changed' || problem.code === 'draft-closed'
      if (isElsewhere && draftId !== null) await this.#changedElsewhere(id, draftId, travel)
      else this.#fail(id, troubleOf(problem))
    }
  }

  async #changedElsewhere(id: string, draftId: string, travel: Travel): Promise<void> {
    try {
      const listed = await this.#server.list()
      const theirs = listed.open.find((draft) => draft.id === draftId)
      const draft = this.#store.find(id)
      if (draft !== undefined && theirs !== undefined && isOwn(draft, theirs)) {
        this.#store.change(id, (now) => caughtUp(now, theirs))
      } else await this.#keepBoth(id, travel)
      if (this.#store.find(id)?.draftId !== draftId) this.#elsewhere.onCopied(id, draftId, listed)
    } catch (error) {
      this.#fail(id, troubleOf(problemOf(error)))
    }
  }

  /** Theirs stays on the server; what is written here becomes a draft of its own, in the same tab. */
  async #keepBoth(id: string, travel: Travel): Promise<void> {
    const copy = this.#store.change(id, (now) => asCopy(now, this.#elsewhere.copyTitle(now)))
    if (copy !== undefined) await this.#send(copy, travel)
  }

  #fail(id: string, trouble: Trouble): void {
    this.#store.change(id, (now) => failed(now, trouble))
    if (trouble.kind === 'offline' || trouble.kind === 'later')
      this.#later(id, retryMs[trouble.kind])
  }
}
