import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** Stands in for npm: installs one package after a while, and writes down each run. */
const fakeNpm = `
import fs from 'node:fs'
fs.appendFileSync(process.env.NPM_LOG, process.argv.slice(2).join(' ') + '\\n')
if (process.env.NPM_FAILS) { console.error('npm error ' + process.env.NPM_FAILS); process.exit(1) }
fs.mkdirSync('node_modules/half', { recursive: true })
setTimeout(() => fs.mkdirSync('node_modules/whole'), Number(process.env.NPM_MS ?? 50))
`

const program = `
if (process.argv[2] === 'wait') {
  process.on('SIGTERM', () => { process.stdout.write('closed\\n'); process.exit(7) })
  setInterval(() => {}, 1000)
} else process.exitCode = 3
process.stdout.write(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() }) + '\\n')
`

/** `bin/hippo` starts whatever `node` is first. */
const nodeFirst = {
  ...process.env,
  PATH: `${path.dirname(process.execPath)}:${process.env.PATH ?? ''}`,
}

const repository = path.dirname(import.meta.dirname)
let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hippo-boot-'))
  for (const file of ['tools/boot.mjs', 'tools/boot/platform-packages.mjs']) {
    plant(file, readFileSync(path.join(repository, file), 'utf8'))
  }
  plant('package.json', '{ "type": "module" }')
  plant('package-lock.json', '{}')
  plant('.npmrc', '')
  plant('npm-cli.js', fakeNpm)
  plant('apps/cli/main.ts', program)
  plant('tools/check.ts', program)
  cpSync(path.join(repository, 'bin'), path.join(root, 'bin'), { recursive: true })
  writeFileSync(path.join(root, 'npm.log'), '')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function plant(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

interface BootEnd {
  readonly exitCode: number | null
  readonly output: string
  readonly errors: string
}

function boot(args: readonly string[], extra: NodeJS.ProcessEnv = {}): ChildProcess {
  const { npm_execpath: _ours, ...env } = process.env
  return spawn(process.execPath, [path.join(root, 'tools/boot.mjs'), ...args], {
    env: {
      ...env,
      LANG: 'C',
      NPM_LOG: path.join(root, 'npm.log'),
      npm_execpath: path.join(root, 'npm-cli.js'),
      ...extra,
    },
  })
}

function ending(child: ChildProcess): Promise<BootEnd> {
  let output = ''
  let errors = ''
  child.stdout?.on('data', (text) => {
    output += text
  })
  child.stderr?.on('data', (text) => {
    errors += text
  })
  return new Promise((resolve) => {
    child.once('close', (exitCode) => resolve({ exitCode, output, errors }))
  })
}

const run = (args: readonly string[], extra?: NodeJS.ProcessEnv) => ending(boot(args, extra))
const installs = () => readFileSync(path.join(root, 'npm.log'), 'utf8').split('\n').slice(0, -1)

/** Wait until npm has been started this many times. */
async function installing(count: number): Promise<void> {
  for (let tries = 0; installs().length < count && tries < 500; tries += 1) await pause(20)
}

const installed = () => existsSync(path.join(root, 'node_modules/whole'))

describe('boot', () => {
  it('installs first, then runs the program with its arguments and hands on its exit code', async () => {
    const { exitCode, output, errors } = await run(['cli', 'one', 'two three'])
    expect(JSON.parse(output).args).toEqual(['one', 'two three'])
    expect(exitCode).toBe(3)
    expect(errors).toContain('installing the packages')
    expect(installed()).toBe(true)
  })

  it('says nothing and installs nothing when all is there', async () => {
    await run(['cli'])
    expect((await run(['cli'])).errors).toBe('')
    expect(installs()).toHaveLength(1)
  })

  it('serves the command line from a tree with developer packages, not the other way round', async () => {
    await run(['check'])
    await run(['cli'])
    expect(installs()).toEqual([expect.stringContaining('--include=dev')])
    rmSync(path.join(root, 'node_modules'), { recursive: true })
    await run(['cli'])
    await run(['check'])
    expect(installs().slice(1)).toEqual([
      expect.stringContaining('--omit=dev'),
      expect.stringContaining('--include=dev'),
    ])
  })

  it('installs again when the lock has changed', async () => {
    await run(['cli'])
    plant('package-lock.json', '{ "changed": true }')
    await run(['cli'])
    expect(installs()).toHaveLength(2)
  })

  it('keeps the folder of the caller, and follows links to bin/hippo', async () => {
    await run(['cli'])
    const elsewhere = path.join(root, 'elsewhere')
    mkdirSync(elsewhere)
    chmodSync(path.join(root, 'bin/hippo'), 0o755)
    symlinkSync('../bin/hippo', path.join(elsewhere, 'link'))
    const child = spawn(path.join(elsewhere, 'link'), ['x'], { cwd: elsewhere, env: nodeFirst })
    const { output } = await ending(child)
    expect(JSON.parse(output)).toEqual({ args: ['x'], cwd: elsewhere })
  })

  it('names its commands when it does not know one', async () => {
    const { exitCode, errors } = await run(['constructor'])
    expect(exitCode).toBe(2)
    expect(errors).toContain('start|cli|test')
  })

  it('hands on a signal, and waits until the program has closed', async () => {
    await run(['cli'])
    const child = boot(['cli', 'wait'])
    const end = ending(child)
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    child.kill('SIGTERM')
    expect(await end).toMatchObject({ exitCode: 7, output: expect.stringContaining('closed') })
  })
})

describe('an installation', () => {
  it('that fails says in Thai and English what to do, and leaves nothing behind', async () => {
    const { exitCode, errors } = await run(['cli'], { NPM_FAILS: 'code ENOTFOUND' })
    expect(exitCode).toBe(1)
    expect(errors).toContain('code ENOTFOUND')
    expect(errors).toMatch(/ติดตั้งแพ็กเกจไม่สำเร็จ/)
    expect(errors).toMatch(/could not be installed/)
    expect(readdirSync(path.join(root, '.cache'))).toEqual([])
    expect((await run(['cli'])).exitCode).toBe(3)
  })

  it('that finds the disk full says so', async () => {
    const { errors } = await run(['cli'], { NPM_FAILS: 'code ENOSPC' })
    expect(errors).toContain('the disk is full')
  })

  it('that leaves out a package of this platform is no installation, though npm says so', async () => {
    const { platform, arch } = process
    plant(
      'package-lock.json',
      JSON.stringify({
        packages: {
          'node_modules/whole': { os: [platform], cpu: [arch] },
          'node_modules/other-system': { os: ['aix'], cpu: [arch] },
          'node_modules/other-libc': { os: [platform], libc: ['neither'] },
          'node_modules/developers-tool': { os: platform, cpu: arch, dev: true },
        },
      }),
    )
    plant('package.json', '{ "type": "module" }')
    const check = await run(['check'])
    expect(check.errors).toContain('npm left out: whole, developers-tool')
    expect(check.exitCode).toBe(1)
    const cli = await run(['cli'])
    expect(cli.errors).toContain('npm left out: whole\n')
    expect(existsSync(path.join(root, 'node_modules'))).toBe(false)
  })

  it('that is interrupted changes nothing, and the next run repeats it', async () => {
    const child = boot(['cli'], { NPM_MS: '60000' })
    const end = ending(child)
    await installing(1)
    child.kill('SIGINT')
    expect((await end).exitCode).not.toBe(0)
    expect(existsSync(path.join(root, 'node_modules'))).toBe(false)
    expect((await run(['cli'])).exitCode).toBe(3)
    expect(installed()).toBe(true)
  })

  it('that is killed leaves the old packages whole, and is cleared away later', async () => {
    await run(['cli'])
    plant('package-lock.json', '{ "changed": true }')
    const child = boot(['cli'], { NPM_MS: '1500' })
    const end = ending(child)
    await installing(2)
    child.kill('SIGKILL')
    await end
    expect(installed()).toBe(true)
    expect((await run(['cli'])).exitCode).toBe(3)
    expect(installs()).toHaveLength(3)
    expect(readdirSync(path.join(root, '.cache'))).toEqual([])
  })

  it('is done once when several commands start at the same time', async () => {
    const ends = await Promise.all([1, 2, 3].map(() => run(['cli'], { NPM_MS: '600' })))
    expect(ends.map(({ exitCode }) => exitCode)).toEqual([3, 3, 3])
    expect(installs()).toHaveLength(1)
    expect(ends.filter(({ errors }) => errors.includes('waiting for'))).toHaveLength(2)
  })
})
