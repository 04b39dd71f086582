import { join } from 'node:path'
import { type CivilDate, filesKeptAside } from '#domain/privacy'
import type { VaultShard } from '#platform/lake'
import type { ChangedBirth, FindingCount, Fragment } from '../fragments.ts'
import { type Archive, type ArchiveEntry, openArchive } from './archive.ts'
import { BirthBook, type BirthRecord } from './births.ts'
import { changedBirths } from './changed-births.ts'
import { Contexts } from './contexts.ts'
import { entryNameForReport } from './entry-name.ts'
import { type EntryTask, scanEntry } from './entry-reader.ts'
import { FindingLog } from './finding-log.ts'
import { FragmentSet } from './fragment-set.ts'
import { Hospitals } from './hospitals.ts'
import { type Kernel, startKernel } from './kernel/kernel.ts'
import type { ScanTools } from './line-scanner.ts'
import type { ArchiveIdentity, ReadKeys } from './plan.ts'
import { Pseudonyms } from './pseudonyms.ts'
import { ValueWriter } from './value-writer.ts'
import { openShard, sealShard, type Vault } from './vault.ts'

/** What every reader of one load is told once. */
export interface ReaderSettings {
  readonly worker: number
  readonly province: string
  readonly keys: ReadKeys
  readonly acceptedHospcodes: ReadonlySet<string>
  readonly heldHospcodes: ReadonlySet<string>
  readonly newestFiscalYear: number
  readonly previousFiscalYear: number | null
  readonly workPath: string
  readonly vaultPath: string
}

/** Counts of one archive, of the entries that one pass read. */
export interface ArchiveCounts {
  readonly path: string
  readonly textBytes: number
  readonly rows: number
  readonly setAside: number
  readonly nulled: number
  readonly notTaken: readonly string[]
  readonly counts: readonly FindingCount[]
}

/** Births found in rows of other hospitals than the archive's. */
export interface ForeignBirths {
  readonly hospcode: string
  readonly births: readonly (readonly [string, BirthRecord])[]
}

export interface PersonsResult {
  readonly archives: readonly ArchiveCounts[]
  readonly shard: VaultShard | undefined
  readonly changed: readonly ChangedBirth[]
  readonly foreign: readonly ForeignBirths[]
}

export type OnRead = (compressedBytes: number, rows: number) => void

type StandardEntry = EntryTask['entry']

/**
 * Reads archives of one province, first the persons of each hospital, whose births then give the ages in all other
 * files. Everything is written to fragments, findings and the vault; a reader works on one archive at a time.
 */
export class Reader {
  readonly #settings: ReaderSettings
  readonly #vault: Vault
  readonly #kernel: Kernel = startKernel()
  readonly #pseudonyms: Pseudonyms
  readonly #contexts: Contexts
  readonly #writer: ValueWriter
  readonly #fragments: FragmentSet
  readonly #log: FindingLog
  readonly #onRead: OnRead
  #shards: ReadonlyMap<string, VaultShard> = new Map()
  #births = new Map<string, ReadonlyMap<string, CivilDate>>()
  #rowTools: { readonly hospcode: string; readonly tools: Omit<ScanTools, 'totals'> } | undefined

  constructor(settings: ReaderSettings, onRead: OnRead) {
    this.#settings = settings
    this.#onRead = onRead
    const { vaultPath, province, keys, workPath, worker } = settings
    this.#vault = { path: vaultPath, province, key: keys.vaultKey }
    this.#pseudonyms = new Pseudonyms(this.#kernel, keys.pseudonymKey)
    this.#contexts = new Contexts(this.#kernel)
    this.#writer = new ValueWriter(this.#kernel.memory)
    this.#fragments = new FragmentSet(workPath, worker)
    this.#log = new FindingLog(join(workPath, `findings-${worker}.txt`))
  }

  /** Read PERSON of all archives of one hospital, and seal its births together with those known before. */
  async persons(
    hospcode: string,
    archives: readonly ArchiveIdentity[],
    oldShard: VaultShard | undefined,
  ): Promise<PersonsResult> {
    const books = new Map([[hospcode, openShard(this.#vault, oldShard)]])
    const tools = this.#toolsFor(
      () => new Map(),
      (owner, pid, record) => bookOf(books, owner).record(pid, record),
    )
    const counts: ArchiveCounts[] = []
    for (const archive of archives) counts.push(await this.#readArchive(archive, tools, 'persons'))
    const own = bookOf(books, hospcode)
    books.delete(hospcode)
    return {
      archives: counts,
      ...(await this.#seal(hospcode, own, oldShard)),
      foreign: [...books].map(([code, book]) => ({ hospcode: code, births: [...book] })),
    }
  }

  /** Add births that archives of other hospitals held. @param shard of this load, or of before. */
  async addBirths(
    { hospcode, births }: ForeignBirths,
    shard: VaultShard | undefined,
    oldShard: VaultShard | undefined,
  ): Promise<Pick<PersonsResult, 'changed' | 'shard'>> {
    const book = openShard(this.#vault, shard)
    for (const [pid, record] of births) book.record(pid, record)
    return this.#seal(hospcode, book, oldShard)
  }

  /** Persons of a hospital without new archives whose capped age moved with the newest fiscal year. */
  agesMoved(shard: VaultShard): readonly ChangedBirth[] {
    const book = openShard(this.#vault, shard)
    return this.#changed(shard.hospcode, { before: book, after: book })
  }

  /** From now on ages come from these shards. */
  useShards(shards: readonly VaultShard[]): void {
    this.#rowTools = undefined
    this.#shards = new Map(shards.map((shard) => [shard.hospcode, shard]))
  }

  /** Read all entries of archives but PERSON. */
  async rows(archives: readonly ArchiveIdentity[]): Promise<readonly ArchiveCounts[]> {
    const counts: ArchiveCounts[] = []
    for (const archive of archives) {
      counts.push(await this.#readArchive(archive, this.#rowToolsFor(archive.hospcode), 'rows'))
    }
    return counts
  }

  /** Write out what is buffered. */
  finish(): { fragments: readonly Fragment[]; findingsPath: string } {
    this.#log.flush()
    return { fragments: this.#fragments.finish(), findingsPath: this.#log.path }
  }

  async #seal(
    hospcode: string,
    book: BirthBook,
    oldShard: VaultShard | undefined,
  ): Promise<Pick<PersonsResult, 'changed' | 'shard'>> {
    const before = openShard(this.#vault, oldShard)
    return {
      shard: await sealShard(this.#vault, hospcode, book),
      changed: this.#changed(hospcode, { before, after: book }),
    }
  }

  #changed(hospcode: string, books: { before: BirthBook; after: BirthBook }) {
    const { heldHospcodes, previousFiscalYear, newestFiscalYear } = this.#settings
    if (!heldHospcodes.has(hospcode)) return []
    return changedBirths(hospcode, books, {
      previous: previousFiscalYear,
      newest: newestFiscalYear,
    })
  }

  /** One hospital's archives follow each other: its births and cached pseudonyms serve all of them. */
  #rowToolsFor(hospcode: string): Omit<ScanTools, 'totals'> {
    if (this.#rowTools?.hospcode === hospcode) return this.#rowTools.tools
    this.#births = new Map()
    const tools = this.#toolsFor(
      (owner) => this.#birthsOf(owner),
      () => undefined,
    )
    this.#rowTools = { hospcode, tools }
    return tools
  }

  #birthsOf(hospcode: string): ReadonlyMap<string, CivilDate> {
    const known = this.#births.get(hospcode)
    if (known !== undefined) return known
    const book = openShard(this.#vault, this.#shards.get(hospcode))
    const births = book.capped(this.#settings.newestFiscalYear)
    this.#births.set(hospcode, births)
    return births
  }

  #toolsFor(
    birthsOf: (hospcode: string) => ReadonlyMap<string, CivilDate>,
    recordBirth: ScanTools['recordBirth'],
  ): Omit<ScanTools, 'totals'> {
    this.#contexts.reset()
    return {
      kernel: this.#kernel,
      writer: this.#writer,
      pseudonyms: this.#pseudonyms,
      hospitals: new Hospitals({
        accepted: this.#settings.acceptedHospcodes,
        contexts: this.#contexts,
        birthsOf,
      }),
      newestFiscalYear: this.#settings.newestFiscalYear,
      recordBirth,
      fragments: this.#fragments,
      log: this.#log,
    }
  }

  async #readArchive(
    identity: ArchiveIdentity,
    tools: Omit<ScanTools, 'totals'>,
    pass: 'persons' | 'rows',
  ): Promise<ArchiveCounts> {
    const totals = { textBytes: 0, rows: 0, setAside: 0, nulled: 0 }
    const notTaken: string[] = []
    this.#log.beginArchive(identity.name)
    const archive = await openArchive(identity.path)
    try {
      for (const entry of archive.entries.filter((one) => passOf(one) === pass)) {
        if (isOfStandard(entry)) await this.#readEntry(archive, entry, { ...tools, totals })
        else notTaken.push(entryNameForReport(entry.name))
      }
    } finally {
      archive.zip.close()
    }
    return { path: identity.path, ...totals, notTaken, counts: this.#log.counts() }
  }

  #noteKeptAside({ file }: StandardEntry): void {
    this.#log.note({ file: file.name, line: null, column: '', code: 'file-kept-aside' })
  }

  async #readEntry(archive: Archive, entry: StandardEntry, tools: ScanTools): Promise<void> {
    if (filesKeptAside.includes(entry.file.name)) return this.#noteKeptAside(entry)
    const rowsBefore = tools.totals.rows
    const share = entry.compressedBytes / Math.max(entry.sizeBytes, 1)
    await scanEntry({ archive, entry, onBytes: (bytes) => this.#onRead(bytes * share, 0) }, tools)
    this.#onRead(0, tools.totals.rows - rowsBefore)
  }
}

function isOfStandard(entry: ArchiveEntry): entry is StandardEntry {
  return entry.file !== undefined
}

function passOf({ file }: ArchiveEntry): 'persons' | 'rows' {
  return file?.name === 'PERSON' ? 'persons' : 'rows'
}

function bookOf(books: Map<string, BirthBook>, hospcode: string): BirthBook {
  const known = books.get(hospcode) ?? new BirthBook()
  books.set(hospcode, known)
  return known
}
