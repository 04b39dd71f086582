import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { seeded } from './publish/made-loads.ts'

/** A small archive as a hospital would send it, for tests; everything follows from the numbers. */
export interface MadeArchiveOptions {
  readonly folder: string
  readonly hospcode: string
  readonly stamp: string
  readonly persons: number
  readonly visits: number
  readonly seed: number
}

const headers = {
  PERSON: 'HOSPCODE|CID|PID|HID|NAME|LNAME|SEX|BIRTH|NATION|TYPEAREA|D_UPDATE',
  SERVICE: 'HOSPCODE|PID|SEQ|DATE_SERV|TIME_SERV|INSTYPE|COST|PRICE|D_UPDATE|CID',
  DIAGNOSIS_OPD: 'HOSPCODE|PID|SEQ|DATE_SERV|DIAGTYPE|DIAGCODE|CLINIC|D_UPDATE',
  HOME: 'HOSPCODE|HID|HOUSETYPE|NTOILET|D_UPDATE',
} as const

/** @returns the archive's path. */
export async function makeArchive(options: MadeArchiveOptions): Promise<string> {
  const { folder, hospcode, stamp } = options
  const name = `F43_${hospcode}_${stamp}`
  await mkdir(folder, { recursive: true })
  const zip = new ZipFile()
  for (const [file, rows] of Object.entries(rowsOf(options))) {
    const text = [headers[file as keyof typeof headers], ...rows, ''].join('\r\n')
    zip.addBuffer(Buffer.from(text), `${name}/${file.toLowerCase()}.txt`, { mtime: new Date(0) })
  }
  zip.end()
  const target = path.join(folder, `${name}.zip`)
  await pipeline(zip.outputStream, createWriteStream(target))
  return target
}

/** @param hospitals hospital code -> province code. */
export async function makeFacilities(
  folder: string,
  hospitals: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = Object.entries(hospitals).map(
    ([code, province]) => `${code},"โรงพยาบาลสมมติ ${code}",07,${province},01,01,01,30,2.1,01,1`,
  )
  const header =
    'hospcode,hospname,hostype,provcode,distcode,subdistcode,mu,bed,level_service,zone_code,status'
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'chospital.csv'), [header, ...rows, ''].join('\n'))
}

function rowsOf({ hospcode, persons, visits, seed, stamp }: MadeArchiveOptions) {
  const next = seeded(seed)
  const changed = () => `2025${two(1 + next(9))}${two(1 + next(28))}${two(next(24))}0000`
  const person = (index: number) =>
    `${hospcode}|${citizenId(index)}|${index}|${index >> 2}|ก|ข|${1 + (index & 1)}|${1930 + ((index * 7) % 94)}0${1 + next(9)}1${next(9)}|${next(40) === 0 ? '044' : '099'}|1|${changed()}`
  const visit = (index: number) => {
    const pid = next(persons)
    const date = `${2020 + next(6)}${two(1 + next(9))}${two(1 + next(28))}`
    return { key: `${hospcode}|${pid}|${hospcode}${index}|${date}`, pid }
  }
  const all = Array.from({ length: visits }, (_, index) => visit(index))
  return {
    PERSON: Array.from({ length: persons }, (_, index) => person(index)),
    SERVICE: all.map(
      ({ key, pid }) => `${key}|093000|0100|${next(900)}.00|0.00|${changed()}|${citizenId(pid)}`,
    ),
    DIAGNOSIS_OPD: all.map(
      ({ key }) => `${key}|1|${['E119', 'I10', 'J00'][next(3)]}|00100|${stamp}`,
    ),
    HOME: Array.from(
      { length: persons >> 2 },
      (_, index) => `${hospcode}|${index}|1|${next(3)}|${changed()}`,
    ),
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** A citizen id that is never assigned, with a right check digit. */
function citizenId(index: number): string {
  const digits = `9${String(index).padStart(11, '0')}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0)
  return digits + ((11 - (sum % 11)) % 10)
}
