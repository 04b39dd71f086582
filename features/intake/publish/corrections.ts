import { agesAt, birthFiscalYear, capBirth, dateOf, dayOf, generalizeBirth } from '#domain/privacy'
import type { LaneRow, LaneValue } from './lane.ts'
import type { Workshop } from './workshop.ts'

const pageRows = 50_000

/** What follows from a birth in rows that are already in the lake. */
export interface Correction {
  /** Join condition between a row `s` and the table `correction c`. */
  readonly on: string
  /** Columns that are replaced where a correction stands, with their SQL. */
  readonly replaced: ReadonlyMap<string, string>
}

/**
 * Work out, for rows of persons whose birth changed, what the served columns say of it now.
 *
 * Ages are computed here and given to the engine as numbers, so that it never sees a true birth date. Fills the table
 * `correction`.
 *
 * @param source SQL relation of the rows already in the lake.
 * @param hospcodes hospitals that have rows there.
 * @returns undefined when no row is concerned.
 */
export async function findCorrections(
  shop: Workshop,
  source: string,
  hospcodes: readonly string[],
): Promise<Correction | undefined> {
  const concerned = shop.births.among(hospcodes)
  const kind = kindOf(shop)
  if (kind === undefined || concerned.length === 0) return undefined
  const { lane } = shop
  await lane.run('CREATE OR REPLACE TEMP TABLE changed (HOSPCODE VARCHAR, PID VARCHAR)')
  await lane.append('changed', shop.births.persons(concerned))
  await lane.run(
    `CREATE OR REPLACE TEMP TABLE affected AS
     SELECT DISTINCT HOSPCODE, PID, CAST(${kind.eventDay} AS INTEGER) AS event_day
     FROM ${source} SEMI JOIN changed USING (HOSPCODE, PID)`,
  )
  const rows = await lane.count('SELECT count(*) FROM affected')
  if (rows === 0) return undefined
  await lane.run(
    `CREATE OR REPLACE TEMP TABLE correction
     (HOSPCODE VARCHAR, PID VARCHAR, event_day INTEGER, first INTEGER, second INTEGER)`,
  )
  for (let start = 0; start < rows; start += pageRows) {
    const page = await lane.rows(
      `SELECT * FROM affected WHERE rowid >= ${start} AND rowid < ${start + pageRows}`,
    )
    await lane.append(
      'correction',
      page.map((row) => correctionOf(shop, kind, row)),
    )
  }
  return kind.correction
}

interface Kind {
  readonly eventDay: string
  readonly valuesOf: (
    birthDay: number | null,
    eventDay: number | null,
    newestFiscalYear: number,
  ) => readonly [number | null, number | null]
  readonly correction: Correction
}

function kindOf({ shape }: Workshop): Kind | undefined {
  if (shape.file === 'PERSON') return personKind
  if (shape.eventDate === undefined) return undefined
  const eventDay = `date_diff('day', DATE '1970-01-01', ${shape.eventDate})`
  return {
    eventDay,
    valuesOf: (birthDay, day, newestFiscalYear) => {
      const { years, months } = agesAt(birthDay, day, newestFiscalYear)
      return [years, months]
    },
    correction: {
      on: `s.HOSPCODE = c.HOSPCODE AND s.PID = c.PID AND ${eventDay} IS NOT DISTINCT FROM c.event_day`,
      replaced: new Map([
        ['AGE_YEARS', 'c.first'],
        ['AGE_MONTHS', 'c.second'],
      ]),
    },
  }
}

const personKind: Kind = {
  eventDay: 'NULL',
  valuesOf: (birthDay, _day, newestFiscalYear) => {
    if (birthDay === null) return [null, null]
    const birth = capBirth(dateOf(birthDay), newestFiscalYear)
    return [dayOf(generalizeBirth(birth)), birthFiscalYear(birth)]
  },
  correction: {
    on: 's.HOSPCODE = c.HOSPCODE AND s.PID = c.PID',
    replaced: new Map([
      ['BIRTH', "DATE '1970-01-01' + c.first"],
      ['BIRTH_FY', 'c.second'],
    ]),
  },
}

function correctionOf(shop: Workshop, kind: Kind, row: LaneRow): readonly LaneValue[] {
  const hospcode = String(row.HOSPCODE)
  const pid = String(row.PID)
  const eventDay = row.event_day === null ? null : Number(row.event_day)
  const birthDay = shop.births.birthDay(hospcode, pid)
  return [hospcode, pid, eventDay, ...kind.valuesOf(birthDay, eventDay, shop.newestFiscalYear)]
}
