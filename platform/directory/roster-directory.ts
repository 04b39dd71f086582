import { type Outcome, type Refusal, refuse } from '#domain/outcome'
import type { IdentityKey } from '#platform/home'
import { type AdminRoster, readAdminRoster } from './admin-roster.ts'
import {
  type AskedPerson,
  answer,
  type Directory,
  type DirectoryReply,
  noAnswer,
} from './directory.ts'
import { lookAt, type RosterLook } from './roster-file.ts'

export interface RosterDirectorySettings {
  readonly file: string
  readonly identity: IdentityKey
  /** After another roster came into force; not at the opening. */
  readonly onChange?: () => void
  /**
   * Once for each state in which the file cannot be used: `admin-roster-unreadable`, `admin-roster-missing`. What was
   * read before stays in force.
   */
  readonly onFault?: (refusal: Refusal) => void
  readonly everyMs?: number
}

/**
 * The directory as a file that somebody keeps, read again while the product runs.
 *
 * A change counts when two looks in a row have seen it, because a file that is being written can be a whole roster of
 * fewer people at any moment. Citizen ids are hashed while reading and not kept.
 */
export class RosterDirectory implements Directory {
  readonly #settings: RosterDirectorySettings
  readonly #timer: NodeJS.Timeout
  #inForce: { readonly mark: string; readonly roster: AdminRoster; asOf: Date } | undefined
  /** What the look before saw. */
  #seen: string | undefined
  /** The bad state that was told. */
  #told: string | undefined
  #looking: Promise<void> | undefined

  private constructor(settings: RosterDirectorySettings) {
    this.#settings = settings
    this.#timer = setInterval(() => void this.look(), settings.everyMs ?? 2_000).unref()
  }

  /** Opens also without a usable file: then it has no answers until there is one. */
  static async open(settings: RosterDirectorySettings): Promise<RosterDirectory> {
    const directory = new RosterDirectory(settings)
    directory.#judge(await lookAt(settings.file), new Date())
    return directory
  }

  async ask({ subjectHash }: Pick<AskedPerson, 'subjectHash'>): Promise<DirectoryReply> {
    if (this.#inForce === undefined) return noAnswer('no-roster')
    const { roster, asOf } = this.#inForce
    return answer(roster.get(subjectHash), asOf)
  }

  askAgain(subjectHash: string): Promise<DirectoryReply> {
    return this.ask({ subjectHash })
  }

  /** Look at the file now; several at a time are one. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking
  }

  async #look(): Promise<void> {
    const at = new Date()
    const look = await lookAt(this.#settings.file)
    const isSettled = look.mark === this.#seen
    this.#seen = look.mark
    if (look.mark === this.#inForce?.mark) {
      this.#inForce.asOf = at
      this.#told = undefined
    } else if (isSettled && look.mark !== this.#told && this.#judge(look, at)) {
      this.#settings.onChange?.()
    }
  }

  /** @returns whether it came into force. */
  #judge(look: RosterLook, asOf: Date): boolean {
    const roster = this.#read(look)
    if (roster.ok) {
      this.#inForce = { mark: look.mark, roster: roster.value, asOf }
      this.#told = undefined
      return true
    }
    this.#told = look.mark
    this.#settings.onFault?.(roster.refusal)
    return false
  }

  #read(look: RosterLook): Outcome<AdminRoster> {
    return 'text' in look
      ? readAdminRoster(look.text, this.#settings.identity)
      : refuse('admin-roster-missing', { reason: look.problem })
  }
}
