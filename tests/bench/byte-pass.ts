/**
 * How fast one thread turns hospitals' text into canonical text: MB of text a second, by wall and by CPU.
 *
 * `node tests/bench/byte-pass.ts [MB]`; the text is made up by a fixed seed.
 */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { Reader } from '../../features/intake/read/reader.ts'

const hospcode = '55001'
const persons = 20_000
const megabytes = Number(process.argv[2] ?? 64)

const columns: Readonly<Record<string, string>> = {
  PERSON: 'HOSPCODE|CID|PID|HID|PRENAME|NAME|LNAME|HN|SEX|BIRTH|NATION|TYPEAREA|D_UPDATE',
  SERVICE:
    'HOSPCODE|PID|HN|SEQ|DATE_SERV|TIME_SERV|LOCATION|INTIME|INSTYPE|INSID|MAIN|TYPEIN|REFERINHOSP|CAUSEIN|CHIEFCOMP|SERVPLACE|BTEMP|SBP|DBP|PR|RR|TYPEOUT|REFEROUTHOSP|CAUSEOUT|COST|PRICE|PAYPRICE|ACTUALPAY|D_UPDATE|HSUB|CID',
  DIAGNOSIS_OPD: 'HOSPCODE|PID|SEQ|DATE_SERV|DIAGTYPE|DIAGCODE|CLINIC|PROVIDER|D_UPDATE|CID',
  DRUG_OPD:
    'HOSPCODE|PID|SEQ|DATE_SERV|CLINIC|DIDSTD|DNAME|AMOUNT|UNIT|UNIT_PACKING|DRUGPRICE|DRUGCOST|PROVIDER|D_UPDATE|CID',
}

let state = 1
function random(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}

function citizenId(person: number): string {
  const digits = `9${String(person).padStart(11, '0')}`
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0)
  return digits + ((11 - (sum % 11)) % 10)
}

function dateOf(visit: number): string {
  const day = Math.floor(visit / 80) % 336
  return `2024${String(1 + Math.floor(day / 28)).padStart(2, '0')}${String(1 + (day % 28)).padStart(2, '0')}`
}

function row(file: string, visit: number, item: number): string {
  const person = Math.imul(visit, 7919) % persons
  const pid = String(Math.abs(person)).padStart(6, '0')
  const cid = citizenId(Math.abs(person))
  const seq = `2024${String(visit).padStart(8, '0')}`
  const date = dateOf(visit)
  const stamp = `${date}123456`
  switch (file) {
    case 'PERSON':
      return `${hospcode}|${citizenId(visit)}|${String(visit).padStart(6, '0')}|${1000 + (visit >> 2)}|003|สมมติ|นามสมมติ|${visit}|${1 + (visit & 1)}|${1930 + (visit % 94)}0512|099|1|${stamp}`
    case 'SERVICE':
      return `${hospcode}|${pid}|${person}|${seq}|${date}|093015|1|1|0100||11111|1|||มาตรวจตามนัด เบาหวาน|1|36.5|${110 + random(50)}|${60 + random(40)}|80|20|1|||250.00|300.00|0.00|0.00|${stamp}||${cid}`
    case 'DIAGNOSIS_OPD':
      return `${hospcode}|${pid}|${seq}|${date}|${1 + item}|${['E119', 'I10', 'J00', 'K30'][(visit + item) & 3]}|00100|${100 + (visit % 40)}|${stamp}|${cid}`
    default:
      return `${hospcode}|${pid}|${seq}|${date}|00100|1004${String(10_000_000_000_000_000_000 + item * 7 + (visit % 90)).slice(0, 20)}|METFORMIN 500 MG TABLET|${10 + random(80)}|040|TAB|1.50|0.85|${100 + (visit % 40)}|${stamp}|${cid}`
  }
}

const itemsPerVisit: Readonly<Record<string, number>> = { DIAGNOSIS_OPD: 2, DRUG_OPD: 3 }

function* textOf(file: string, rows: number): Generator<string> {
  const items = itemsPerVisit[file] ?? 1
  yield `${columns[file]}\r\n`
  let batch = ''
  for (let index = 0; index < rows; index++) {
    batch += `${row(file, Math.floor(index / items), index % items)}\r\n`
    if (batch.length < 100_000) continue
    yield batch
    batch = ''
  }
  yield batch
}

async function makeArchive(path: string, files: Readonly<Record<string, number>>): Promise<void> {
  const zip = new ZipFile()
  for (const [file, rows] of Object.entries(files)) {
    zip.addReadStream(Readable.from(textOf(file, rows)), `${file.toLowerCase()}.txt`)
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

async function measure(folder: string, file: string, rows: number): Promise<void> {
  const path = join(folder, `${file}.zip`)
  await makeArchive(path, { PERSON: persons, [file]: rows })
  const workPath = join(folder, file)
  mkdirSync(workPath)
  const archive = { path, name: `${file}.zip`, sha256: '', hospcode, stamp: null, sizeBytes: 0 }
  const reader = new Reader(
    {
      worker: 0,
      province: '55',
      keys: { pseudonymKey: Buffer.alloc(32, 1), vaultKey: Buffer.alloc(32, 2) },
      acceptedHospcodes: new Set([hospcode]),
      heldHospcodes: new Set(),
      newestFiscalYear: 2025,
      previousFiscalYear: null,
      workPath,
      vaultPath: join(folder, 'vault'),
    },
    () => undefined,
  )
  const { shard } = await reader.persons(hospcode, [archive], undefined)
  reader.useShards(shard === undefined ? [] : [shard])
  for (const round of [1, 2, 3]) {
    const cpu = process.cpuUsage()
    const started = performance.now()
    const [counts] = await reader.rows([archive])
    if (counts === undefined) return
    const wallSeconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const size = counts.textBytes / 1e6
    const cpuSeconds = (user + system) / 1e6
    const line = [
      `${file.padEnd(14)} round ${round}: ${size.toFixed(0)} MB, ${counts.rows} rows`,
      `${(size / wallSeconds).toFixed(1)} MB/s wall`,
      `${(size / cpuSeconds).toFixed(1)} MB/s by CPU`,
      `${((wallSeconds * 1e6) / counts.rows).toFixed(2)} us a row`,
      `${counts.setAside} set aside, ${counts.nulled} NULL`,
    ]
    process.stdout.write(`${line.join(', ')}\n`)
  }
  reader.finish()
}

const folder = mkdtempSync(join(tmpdir(), 'byte-pass-'))
try {
  for (const [file, bytesPerRow] of [
    ['SERVICE', 210],
    ['DIAGNOSIS_OPD', 87],
    ['DRUG_OPD', 150],
  ] as const) {
    await measure(folder, file, Math.floor((megabytes * 1e6) / bytesPerRow))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
