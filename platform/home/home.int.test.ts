import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Home, openHome } from './home.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hippo-home-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function open(homePath: string): Promise<Home> {
  const opened = await openHome(homePath)
  if (!opened.ok) throw new TypeError(`defect: ${JSON.stringify(opened.refusal)}`)
  return opened.value
}

async function refusalOf(homePath: string) {
  const opened = await openHome(homePath)
  return opened.ok ? undefined : opened.refusal
}

test('a new home has only folders that nobody but its owner can enter', async () => {
  const home = await open(path.join(folder, 'new', 'home'))
  const folders = [home.path, home.keys, home.vault, home.lake, home.serving]
  for (const name of [...folders, home.work, home.spool, home.run, home.logs]) {
    expect(statSync(name).mode & 0o777, name).toBe(0o700)
  }
})

test('an empty folder becomes a home, and a second opening changes nothing', async () => {
  const first = await open(folder)
  const mark = readFileSync(path.join(folder, 'home.json'), 'utf8')
  expect(await open(folder)).toEqual(first)
  expect(readFileSync(path.join(folder, 'home.json'), 'utf8')).toBe(mark)
})

test('eight openings at once make one home', async () => {
  const homes = await Promise.all(Array.from({ length: 8 }, () => open(folder)))
  expect(new Set(homes.map((home) => home.path)).size).toBe(1)
  expect(readdirSync(folder).filter((name) => name.startsWith('home.json'))).toEqual(['home.json'])
})

test('a symbolic link and the folder it leads to are the same home', async () => {
  const real = await open(path.join(folder, 'real'))
  symlinkSync(real.path, path.join(folder, 'link'))
  expect(await open(path.join(folder, 'link'))).toEqual(real)
})

test('a home whose making was interrupted is finished', async () => {
  mkdirSync(path.join(folder, 'keys'))
  mkdirSync(path.join(folder, 'vault'))
  mkdirSync(path.join(folder, 'lake'))
  await open(folder)
  expect(readdirSync(folder)).toContain('home.json')
})

test('folders for passing work are made again, and wide permissions are narrowed', async () => {
  const home = await open(folder)
  rmSync(home.spool, { recursive: true })
  chmodSync(home.keys, 0o755)
  await open(folder)
  expect(statSync(home.spool).isDirectory()).toBe(true)
  expect(statSync(home.keys).mode & 0o777).toBe(0o700)
})

test('a folder with other files is refused and stays as it is', async () => {
  writeFileSync(path.join(folder, 'thesis.docx'), 'mine')
  expect((await refusalOf(folder))?.code).toBe('home-not-empty')
  expect(readdirSync(folder)).toEqual(['thesis.docx'])
})

const damages: Record<string, (home: Home) => void> = {
  'home.json is garbled': (home) => writeFileSync(path.join(home.path, 'home.json'), '{"pro'),
  'home.json is empty': (home) => writeFileSync(path.join(home.path, 'home.json'), ''),
  'home.json belongs to another product': (home) =>
    writeFileSync(path.join(home.path, 'home.json'), '{"product":"rhino","format":1}'),
  'home.json is a folder': (home) => {
    rmSync(path.join(home.path, 'home.json'))
    mkdirSync(path.join(home.path, 'home.json'))
  },
  'home.json is lost while there are data': (home) => {
    rmSync(path.join(home.path, 'home.json'))
    writeFileSync(path.join(home.lake, 'part'), 'rows')
  },
  'a file stands where the keys should be': (home) => {
    rmSync(home.keys, { recursive: true })
    writeFileSync(home.keys, '')
  },
  'a file stands where the spool should be': (home) => {
    rmSync(home.spool, { recursive: true })
    writeFileSync(home.spool, '')
  },
  'the lake is lost': (home) => rmSync(home.lake, { recursive: true }),
  'the vault is lost': (home) => rmSync(home.vault, { recursive: true }),
}

test.each(Object.entries(damages))('a home is refused when %s', async (_, harm) => {
  harm(await open(folder))
  const before = readdirSync(folder, { recursive: true }).sort()
  const refusal = await refusalOf(folder)
  expect(refusal?.code).toBe('home-damaged')
  expect(refusal?.detail?.reasonTh).toMatch(/[ก-๙]/)
  expect(refusal?.detail?.reasonEn).toMatch(/^[\w./ -]+\.$/)
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before)
})

test('a home is refused when a file stands in its place', async () => {
  writeFileSync(path.join(folder, 'home'), '')
  expect((await refusalOf(path.join(folder, 'home')))?.code).toBe('home-damaged')
})

test('a home of a newer product is refused with its format', async () => {
  await open(folder)
  writeFileSync(path.join(folder, 'home.json'), '{"product":"hippo","format":7}')
  expect(await refusalOf(folder)).toMatchObject({ code: 'home-newer', detail: { format: 7 } })
})

test('a home that cannot be written is refused', async (context) => {
  context.skip(process.getuid?.() === 0, 'root may write everywhere')
  const home = await open(folder)
  chmodSync(home.path, 0o500)
  expect((await refusalOf(folder))?.code).toBe('home-not-writable')
  chmodSync(home.path, 0o700)
})
