import { createHash } from 'node:crypto'
import { isoDate, type MadeArchive, type MadeRow, seeded } from './made-loads.ts'

const firstDay = 19_000
const nations = ['099', '099', '099', '044', '056', '048', '101', '202', '303']

/**
 * Archives of a small province by seed, with all that merging must settle: rows sent again, changed and unchanged, rows
 * of one stamp that differ, rows without a stamp, births that come late or are corrected, citizens in two hospitals.
 */
export function madeProvince(
  seed: number,
  size: { archives: number; rows: number },
): MadeArchive[] {
  const next = seeded(seed)
  return Array.from({ length: size.archives }, () => {
    const hospcode = String(10_001 + next(5))
    return Array.from({ length: size.rows }, () => madeRow(next, hospcode))
  })
}

function madeRow(next: (limit: number) => number, hospcode: string): MadeRow {
  const person = next(60)
  const pid = hex(`${hospcode} ${person}`, 20)
  const stamp = next(10) === 0 ? undefined : `${isoDate(20_300 + next(3))} 08:00:0${next(2)}`
  const shared = { HOSPCODE: hospcode, PID: pid, _D_UPDATE: stamp, D_UPDATE: stamp?.slice(0, 10) }
  const kind = next(10)
  if (kind < 3) return madePerson(next, person, shared)
  if (kind === 3) return madeHome(next, shared)
  return madeVisit(next, person, shared)
}

type Shared = Readonly<Record<'HOSPCODE' | 'PID', string>> &
  Readonly<Record<'_D_UPDATE' | 'D_UPDATE', string | undefined>>

function madePerson(next: (limit: number) => number, person: number, shared: Shared): MadeRow {
  const nation = nations[next(nations.length)]
  const birth = next(8) === 0 ? 0 : (1930 + ((person * 7) % 95)) * 10_000 + 101 + next(3)
  return {
    file: 'PERSON',
    year: null,
    key: `${shared.HOSPCODE} ${shared.PID}`,
    birth,
    values: {
      ...shared,
      _TIE: hex(`${nation} ${birth} ${shared._D_UPDATE}`, 32),
      _NATION: nation,
      _RELIGION: `0${next(4)}`,
      CID: person % 7 === 0 ? undefined : hex(`cid ${person}`, 32),
      SEX: String(1 + (person % 2)),
    },
  }
}

function madeHome(next: (limit: number) => number, shared: Shared): MadeRow {
  const house = hex(`${shared.HOSPCODE} house ${next(20)}`, 20)
  const { HOSPCODE, _D_UPDATE, D_UPDATE } = shared
  return {
    file: 'HOME',
    year: null,
    key: `${HOSPCODE} ${house}`,
    values: { HOSPCODE, _D_UPDATE, D_UPDATE, HID: house, NTOILET: String(next(3)) },
  }
}

function madeVisit(next: (limit: number) => number, person: number, shared: Shared): MadeRow {
  const visit = next(40)
  const day = firstDay + ((person * 53 + visit * 91) % 2_000)
  const date = isoDate(day)
  const sequence = hex(`${shared.PID} visit ${visit}`, 20)
  return {
    file: 'SERVICE',
    year: Number(date.slice(0, 4)),
    key: `${shared.HOSPCODE} ${shared.PID} ${sequence} ${date}`,
    values: { ...shared, SEQ: sequence, DATE_SERV: date, COST: `${next(900)}.50` },
  }
}

export function hex(text: string, digits: number): string {
  return createHash('md5').update(text).digest('hex').slice(0, digits)
}
