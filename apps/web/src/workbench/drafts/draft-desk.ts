import { DraftSaver, type Listed, type SavingServer } from './draft-saver.ts'
import {
  type DraftState,
  edited,
  followed,
  isBlank,
  isUnsaved,
  newDraft,
  type ServerDraft,
  serverDraft,
  type Written,
} from './draft-state.ts'
import { DraftStore } from './draft-store.ts'
import { firstDraft } from './first-draft.ts'
import { problemOf, troubleOf } from './trouble.ts'

export interface DraftServer extends SavingServer {
  readonly close: (draftId: string) => Promise<ServerDraft>
  readonly restore: (draftId: string) => Promise<ServerDraft>
}

/** What a person does with drafts. Everything shows at once; the server follows. */
export class DraftDesk {
  readonly store = new DraftStore()
  readonly saver: DraftSaver
  readonly #server: DraftServer

  /** @param copyTitle how the copy of a draft is called that somebody else saved too. */
  constructor(server: DraftServer, copyTitle: (draft: Written) => string) {
    this.#server = server
    this.saver = new DraftSaver(this.store, server, {
      copyTitle,
      onCopied: (id, draftId, listed) => this.#showBoth(id, draftId, listed),
    })
  }

  /** Take over what the server has: drafts of other windows come in, nothing unsaved is touched. */
  adopt({ open, closed }: Listed): void {
    const now = this.store.now()
    const { drafts, activeId } = now
    const allClosed = closedOf([...closed, ...now.closed], open)
    const local = drafts
      .filter((draft) => !isClosedElsewhere(draft, allClosed))
      .map((draft) => {
        const newer = open.find(({ id }) => id === draft.draftId)
        return newer === undefined ? draft : followed(draft, newer)
      })
    const known = new Set(drafts.map(({ draftId }) => draftId))
    const gone = new Set(allClosed.map(({ id }) => id))
    const added = open
      .filter(({ id }) => !known.has(id) && !gone.has(id))
      .map((draft) => this.#tabOf(draft))
    const all = [...local, ...added]
    const isActive = all.some(({ id, isClosing }) => id === activeId && !isClosing)
    this.store.set({
      drafts: all,
      closed: allClosed,
      activeId: isActive ? activeId : newestOf(all),
    })
    if (all.length === 0) this.open(firstDraft)
  }

  select(id: string): void {
    const { activeId } = this.store.now()
    if (activeId !== null && activeId !== id) void this.saver.flush(activeId)
    if (this.store.find(id) !== undefined) this.store.set({ activeId: id })
  }

  /** A new draft; a tab in which nothing was written yet takes the text instead. */
  open({ title, text }: Written): void {
    const { drafts, activeId } = this.store.now()
    const active = drafts.find(({ id }) => id === activeId)
    if (active !== undefined && text !== '' && isBlank(active)) {
      this.edit(active.id, { title, text })
      return
    }
    const id = crypto.randomUUID()
    if (activeId !== null) void this.saver.flush(activeId)
    this.store.set({ drafts: [...drafts, newDraft(id, { title, text })], activeId: id })
    void this.saver.flush(id)
  }

  edit(id: string, change: Partial<Written>): void {
    this.store.change(id, (draft) => edited(draft, change))
    this.saver.touch(id)
  }

  /** Close a tab, once what is written in it is saved. */
  async close(id: string): Promise<void> {
    const draft = this.store.change(id, (open) => ({ ...open, isClosing: true }))
    if (draft === undefined) return
    this.#leave(id)
    await this.saver.flush(id)
    const now = this.store.find(id)
    if (now === undefined) return
    if (isUnsaved(now) && !isBlank(now)) {
      this.#reopen(id)
      this.store.set({ trouble: now.trouble })
      return
    }
    await this.#attempt(
      async () => {
        const closed = now.draftId === null ? undefined : await this.#server.close(now.draftId)
        this.#remove(id, closed)
      },
      () => this.#reopen(id),
    )
  }

  async restore(draftId: string): Promise<void> {
    await this.#attempt(async () => {
      const restored = this.#tabOf(await this.#server.restore(draftId))
      const { drafts, closed } = this.store.now()
      const others = drafts.filter((draft) => draft.draftId !== draftId)
      this.store.set({
        drafts: [...others, restored],
        closed: closed.filter((draft) => draft.id !== draftId),
      })
      this.select(restored.id)
    })
  }

  /** The person has read what was said. */
  dismiss(): void {
    const { activeId } = this.store.now()
    this.store.set({ copied: null, trouble: null })
    this.store.change(activeId ?? '', (draft) =>
      draft.trouble?.kind === 'too-large' ? draft : { ...draft, trouble: null },
    )
  }

  hasUnsaved(): boolean {
    return this.store.now().drafts.some((draft) => isUnsaved(draft) && !isBlank(draft))
  }

  /** A tab of its own, also where the draft's name is that of a tab which went on as a copy. */
  #tabOf(draft: ServerDraft): DraftState {
    const isTaken = this.store.find(draft.id) !== undefined
    return isTaken ? { ...serverDraft(draft), id: crypto.randomUUID() } : serverDraft(draft)
  }

  /** Show the tab beside one that goes; the last one leaves an empty one. */
  #leave(id: string): void {
    const { drafts, activeId } = this.store.now()
    if (activeId !== id) return
    const at = drafts.findIndex((draft) => draft.id === id)
    const isOpen = (draft: DraftState) => !draft.isClosing
    const next = drafts.slice(at + 1).find(isOpen) ?? drafts.slice(0, at).findLast(isOpen)
    if (next === undefined) this.open({ title: '', text: '' })
    else this.store.set({ activeId: next.id })
  }

  #reopen(id: string): void {
    this.store.change(id, (draft) => ({ ...draft, isClosing: false }))
    this.store.set({ activeId: id })
  }

  #remove(id: string, closed: ServerDraft | undefined): void {
    this.saver.forget(id)
    const now = this.store.now()
    const kept = closed === undefined ? [] : [closed]
    const drafts = now.drafts.filter((draft) => draft.id !== id)
    this.store.set({ drafts, closed: [...kept, ...now.closed] })
  }

  /** Somebody else saved this draft, and it was copied: say so, and show theirs in a tab of its own. */
  #showBoth(id: string, draftId: string, listed: Listed): void {
    this.adopt(listed)
    const theirs = this.store.now().drafts.find((draft) => draft.draftId === draftId)
    this.store.set({ copied: { mine: id, theirs: theirs?.id ?? null } })
  }

  async #attempt(act: () => Promise<void>, undo: () => void = () => undefined): Promise<void> {
    try {
      await act()
    } catch (error) {
      const trouble = troubleOf(problemOf(error))
      undo()
      this.store.set({ trouble })
    }
  }
}

function isClosedElsewhere(draft: DraftState, closed: readonly ServerDraft[]): boolean {
  const there = closed.find(({ id }) => id === draft.draftId)
  return there !== undefined && there.revision > draft.revision && !isUnsaved(draft)
}

/** The closed ones by the newest that is known of each, without those that are open again; the last closed first. */
function closedOf(
  drafts: readonly ServerDraft[],
  open: readonly ServerDraft[],
): readonly ServerDraft[] {
  const newest = new Map(open.map((draft) => [draft.id, draft]))
  for (const draft of drafts) {
    if ((newest.get(draft.id)?.revision ?? 0) < draft.revision) newest.set(draft.id, draft)
  }
  return [...newest.values()]
    .filter(({ closedAt }) => closedAt !== null)
    .toSorted((one, other) => (other.closedAt ?? '').localeCompare(one.closedAt ?? ''))
}

function newestOf(drafts: readonly DraftState[]): string | null {
  const open = drafts.filter(({ isClosing }) => !isClosing)
  const newest = open.toSorted((one, other) =>
    (one.savedAt ?? '').localeCompare(other.savedAt ?? ''),
  )
  return newest.at(-1)?.id ?? null
}
