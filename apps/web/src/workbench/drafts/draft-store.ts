import type { DraftState, ServerDraft, Trouble } from './draft-state.ts'

/** All drafts of a person in a province, as they are now. */
export interface Drafts {
  readonly drafts: readonly DraftState[]
  readonly activeId: string | null
  readonly closed: readonly ServerDraft[]
  /** Somebody else changed a draft too: both are kept, each in its tab. */
  readonly copied: { readonly mine: string; readonly theirs: string | null } | null
  /** Closing or restoring did not happen. */
  readonly trouble: Trouble | null
}

/** The one place that holds them; whoever looks is told of each change. */
export class DraftStore {
  #now: Drafts = { drafts: [], activeId: null, closed: [], copied: null, trouble: null }
  readonly #listeners = new Set<() => void>()

  readonly now = (): Drafts => this.#now

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(change: Partial<Drafts>): void {
    this.#now = { ...this.#now, ...change }
    for (const listener of this.#listeners) listener()
  }

  find(id: string): DraftState | undefined {
    return this.#now.drafts.find((draft) => draft.id === id)
  }

  /** @returns the draft after the change; undefined when there is none of this id. */
  change(id: string, how: (draft: DraftState) => DraftState): DraftState | undefined {
    const before = this.find(id)
    if (before === undefined) return undefined
    const after = how(before)
    if (after !== before) {
      this.set({ drafts: this.#now.drafts.map((draft) => (draft.id === id ? after : draft)) })
    }
    return after
  }
}
