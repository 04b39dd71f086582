import type { DraftServer } from './draft-desk.ts'
import type { ServerDraft, Written } from './draft-state.ts'

/** A refusal as the client throws it. */
class Refused extends Error {
  readonly code: string
  readonly status: number
  readonly th: string
  readonly en: string

  constructor(code: string, status: number) {
    super(code)
    this.code = code
    this.status = status
    this.th = `ไทย ${code}`
    this.en = `English ${code}`
  }
}

/** A server of drafts in memory, for tests; it can be lost, refuse, and be slow. */
export class SmallServer implements DraftServer {
  readonly drafts = new Map<string, ServerDraft>()
  /** What was asked of it, in order. */
  readonly asked: string[] = []
  /** What every call is refused with while it is set. */
  refusal: { readonly code: string; readonly status: number } | undefined
  /** Answers wait for `letGo` while it is set. */
  isSlow = false
  /** The next save is kept, and its answer lost. */
  losesAnswer = false
  #waiting: (() => void)[] = []

  /** A draft that was there before. */
  keep(id: string, text: string, more: Partial<ServerDraft> = {}): ServerDraft {
    const draft = { id, title: '', text, revision: 1, updatedAt: stamp(1), closedAt: null, ...more }
    this.drafts.set(id, draft)
    return draft
  }

  letGo(): void {
    for (const go of this.#waiting.splice(0)) go()
  }

  readonly list = async () => {
    await this.#answer('list')
    const all = [...this.drafts.values()]
    return {
      open: all.filter(({ closedAt }) => closedAt === null),
      closed: all.filter(({ closedAt }) => closedAt !== null),
    }
  }

  readonly open = async (written: Written) => {
    await this.#answer(`open ${written.text}`)
    return this.keep(`draft-${this.drafts.size + 1}`, written.text, { title: written.title })
  }

  readonly save = async (id: string, change: Written & { readonly revision: number }) => {
    await this.#answer(`save ${change.text}`)
    const draft = this.#find(id)
    if (draft.closedAt !== null) throw new Refused('draft-closed', 409)
    if (draft.revision !== change.revision) throw new Refused('draft-changed', 409)
    const saved = this.#change(draft, { title: change.title, text: change.text })
    if (!this.losesAnswer) return saved
    this.losesAnswer = false
    throw new Refused('offline', 0)
  }

  readonly close = async (id: string) => {
    await this.#answer('close')
    return this.#change(this.#find(id), { closedAt: stamp(50) })
  }

  readonly restore = async (id: string) => {
    await this.#answer('restore')
    return this.#change(this.#find(id), { closedAt: null })
  }

  #find(id: string): ServerDraft {
    const draft = this.drafts.get(id)
    if (draft === undefined) throw new Refused('unknown-draft', 404)
    return draft
  }

  #change(draft: ServerDraft, change: Partial<ServerDraft>): ServerDraft {
    const revision = draft.revision + 1
    return this.keep(draft.id, draft.text, {
      ...draft,
      ...change,
      revision,
      updatedAt: stamp(revision),
    })
  }

  async #answer(asked: string): Promise<void> {
    this.asked.push(asked)
    if (this.isSlow) await new Promise<void>((go) => this.#waiting.push(go))
    if (this.refusal !== undefined) throw new Refused(this.refusal.code, this.refusal.status)
  }
}

function stamp(minute: number): string {
  return `2026-11-24T07:${String(minute).padStart(2, '0')}:00.000Z`
}
