import type { Details } from '../access.ts'

/** A refusal of the server, or a network that is lost. */
interface Trouble {
  readonly code: string
  readonly status?: number
  readonly th: string
  readonly en: string
}

export interface WrittenDetails {
  readonly written: Details
  readonly saving: 'saved' | 'unsaved' | 'saving' | 'trouble'
  readonly trouble: Trouble | null
  /** When the server took it last, in this page. */
  readonly savedAt: string | null
}

/** How a save travels: `leaving` when the page may be gone before the answer. */
export interface Travel {
  readonly leaving: boolean
}

interface Server {
  readonly save: (details: Details, travel: Travel) => Promise<unknown>
  /** The trouble that an error is; throws on what is none. */
  readonly troubleOf: (error: unknown) => Trouble
}

const idleMs = 1_000
const retryMs = 3_000

/** Keeps what the applicant writes: saved a moment after the last key, one save at a time, the newest last. */
export class DetailsSaver {
  #now: WrittenDetails
  #saved: Details
  readonly #server: Server
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined

  constructor(first: Details, server: Server) {
    this.#saved = first
    this.#server = server
    this.#now = { written: first, saving: 'saved', trouble: null, savedAt: null }
  }

  readonly now = (): WrittenDetails => this.#now

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  hasUnsaved(): boolean {
    return !isSame(this.#now.written, this.#saved) || this.#running !== undefined
  }

  write(change: Partial<Details>): void {
    this.#set({ written: { ...this.#now.written, ...change } })
    if (isSame(this.#now.written, this.#saved)) return
    if (this.#running === undefined) this.#set({ saving: 'unsaved', trouble: null })
    this.#later(idleMs)
  }

  /** Save now what is not saved; @returns whether all of it is. */
  async flush(travel: Travel = { leaving: false }): Promise<boolean> {
    if (travel.leaving && this.#running !== undefined) return false
    while (this.#running !== undefined) await this.#running
    if (isSame(this.#now.written, this.#saved)) return true
    clearTimeout(this.#timer)
    this.#running = this.#send(this.#now.written, travel).finally(() => {
      this.#running = undefined
    })
    await this.#running
    return !this.hasUnsaved()
  }

  /** What the server has, as another page or tab may have changed it; what is being written here stays. */
  arrived(details: Details): void {
    if (this.hasUnsaved() || isSame(plain(details), plain(this.#saved))) return
    this.#saved = details
    this.#set({ written: details, saving: 'saved', trouble: null })
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #send(details: Details, travel: Travel): Promise<void> {
    this.#set({ saving: 'saving' })
    try {
      await this.#server.save(details, travel)
      this.#saved = details
      const isAll = isSame(this.#now.written, details)
      const savedAt = new Date().toISOString()
      this.#set({ saving: isAll ? 'saved' : 'unsaved', trouble: null, savedAt })
    } catch (error) {
      const trouble = this.#server.troubleOf(error)
      this.#set({ saving: 'trouble', trouble })
      if (isPassing(trouble)) this.#later(retryMs)
    }
  }

  #later(waitMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), waitMs)
  }

  #set(change: Partial<WrittenDetails>): void {
    this.#now = { ...this.#now, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** Whether trying again by itself may help; a new sign-in and another text are up to the person. */
function isPassing({ code, status = 0 }: Trouble): boolean {
  return code === 'offline' || status === 429 || status >= 500
}

function isSame(one: Details, other: Details): boolean {
  return (
    one.contact === other.contact &&
    one.purpose === other.purpose &&
    one.knowsSql === other.knowsSql &&
    one.knowsStandard === other.knowsStandard &&
    one.letterBy === other.letterBy
  )
}

/** As the server keeps texts. */
function plain(details: Details): Details {
  const made = (text: string) => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
  return { ...details, contact: made(details.contact), purpose: made(details.purpose) }
}
