import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  agesAt,
  birthFiscalYear,
  capBirth,
  dateOf,
  dayOf,
  generalizeBirth,
  lakeColumns,
} from '#domain/privacy'
import type { Home } from '#platform/home'
import type { Manifest } from '#platform/lake'
import type { ChangedBirth, Fragment } from '../fragments.ts'
import { type Publication, publish } from './publish.ts'

/** One row as the byte pass would write it, before ages: column -> text. */
export interface MadeRow {
  readonly file: string
  readonly year: number | null
  readonly key: string
  readonly values: Readonly<Record<string, string | undefined>>
  /** PERSON only: true date of birth, YYYYMMDD; 0 when unknown. */
  readonly birth?: number
}

/** What a test loads at once. */
export type MadeArchive = readonly MadeRow[]

const province = '55'

interface Birth {
  readonly birth: number
  readonly rank: string
}

/**
 * A province that takes made rows, playing the part of the byte pass: it keeps true births, works out ages and says
 * whose birth changed.
 */
export class MadeHome {
  readonly home: Home
  manifest: Manifest | undefined
  readonly #births = new Map<string, Birth>()
  #newestFiscalYear = 0
  #loads = 0

  private constructor(folder: string) {
    const at = (name: string) => path.join(folder, name)
    this.home = {
      path: folder,
      keys: at('keys'),
      vault: at('vault'),
      lake: at('lake'),
      serving: at('serving'),
      database: at('database'),
      documents: at('documents'),
      work: at('work'),
      spool: at('spool'),
      run: at('run'),
      logs: at('logs'),
    }
  }

  static async make(parent = tmpdir()): Promise<MadeHome> {
    const made = new MadeHome(await mkdtemp(path.join(parent, 'hippo-publish-')))
    const { home } = made
    for (const folder of [home.vault, home.lake, home.serving, home.work]) await mkdir(folder)
    return made
  }

  async remove(): Promise<void> {
    await rm(this.home.path, { recursive: true, force: true })
  }

  /** Load archives together as one data version. */
  async load(
    archives: readonly MadeArchive[],
    options: Partial<Publication> = {},
  ): Promise<Manifest> {
    const rows = archives.flat()
    const before = new Map(this.#births)
    const fiscalYearBefore = this.#newestFiscalYear
    for (const row of rows) this.#record(row)
    this.#newestFiscalYear = options.newestFiscalYear ?? 2025
    this.#loads++
    this.manifest = await publish({
      home: this.home,
      province,
      previous: this.manifest,
      newestFiscalYear: this.#newestFiscalYear,
      fragments: await this.#write(rows),
      changedBirths: this.#changed(before, fiscalYearBefore),
      vaultShards: [],
      findings: { paths: [], archives: [] },
      facilities: [],
      until: '2025-09-30',
      workPath: this.home.work,
      ...options,
    })
    return this.manifest
  }

  #record(row: MadeRow): void {
    if (row.file !== 'PERSON') return
    const { HOSPCODE, PID, _D_UPDATE = '', _TIE = '' } = row.values
    const person = `${HOSPCODE} ${PID}`
    const rank = `${_D_UPDATE} ${_TIE}`
    const known = this.#births.get(person)
    if (known === undefined || rank > known.rank) {
      this.#births.set(person, { birth: row.birth ?? 0, rank })
    }
  }

  #changed(before: ReadonlyMap<string, Birth>, fiscalYearBefore: number): ChangedBirth[] {
    return [...this.#births].flatMap(([person, { birth }]) => {
      const old = before.get(person)?.birth ?? 0
      const isCapMoved =
        birth !== 0 && capBirth(birth, fiscalYearBefore) !== capBirth(birth, this.#newestFiscalYear)
      if (birth === old && !isCapMoved) return []
      const [hospcode = '', pid = ''] = person.split(' ')
      return [{ hospcode, pid, birthDay: birth === 0 ? null : dayOf(birth) }]
    })
  }

  async #write(rows: readonly MadeRow[]): Promise<Fragment[]> {
    const groups = Map.groupBy(rows, (row) => `${row.file}-${row.year ?? 'all'}`)
    const fragments: Fragment[] = []
    for (const [name, group] of groups) {
      const [first] = group
      if (first === undefined) continue
      const text = group.map((row) => `${this.#line(row)}\n`).join('')
      const file = path.join(this.home.work, `${this.#loads}-${name}.txt`)
      await writeFile(file, text)
      fragments.push({
        file: first.file,
        year: first.year,
        path: file,
        rows: group.length,
        sizeBytes: text.length,
      })
    }
    return fragments
  }

  #line(row: MadeRow): string {
    const derived = row.file === 'PERSON' ? this.#birthColumns(row) : this.#ages(row)
    const values: Readonly<Record<string, string | undefined>> = {
      ...row.values,
      _ROWKEY: createHash('md5').update(`${row.file} ${row.key}`).digest('hex'),
      ...derived,
    }
    return lakeColumns(row.file)
      .filter((column) => column.inFragment)
      .map(({ name }) => values[name] ?? '')
      .join('|')
  }

  #birthColumns(row: MadeRow): Record<string, string> {
    if (row.birth === undefined || row.birth === 0) return {}
    const birth = capBirth(row.birth, this.#newestFiscalYear)
    return {
      BIRTH: isoDate(dayOf(generalizeBirth(birth))),
      BIRTH_FY: String(birthFiscalYear(birth)),
    }
  }

  #ages({ values }: MadeRow): Record<string, string> {
    const birth = this.#births.get(`${values.HOSPCODE} ${values.PID}`)?.birth ?? 0
    if (birth === 0 || values.DATE_SERV === undefined) return {}
    const event = Date.parse(values.DATE_SERV) / 86_400_000
    const { years, months } = agesAt(dayOf(birth), event, this.#newestFiscalYear)
    return { AGE_YEARS: String(years ?? ''), AGE_MONTHS: String(months ?? '') }
  }
}

export function isoDate(day: number): string {
  const text = String(dateOf(day))
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

/** Pseudo-random numbers from a seed: `next(n)` is from 0 to n - 1. */
export function seeded(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
