/**
 * The door to every command: `node tools/boot.mjs <command> [arguments]`.
 *
 * Plain JavaScript that Node 20 reads. It makes sure that the pinned Node 24 (`tools/runtime`) and the packages of the
 * lock are installed, then runs the command under Node 24. When all is installed it prints nothing.
 *
 * An install goes into a folder beside and is renamed into place when it is whole: an interrupted or failed install
 * changes nothing, and a server that runs meanwhile keeps its packages.
 */
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { missingPlatformPackages } from './boot/platform-packages.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const cache = path.join(root, '.cache')
const runtime = path.join(root, 'tools', 'runtime')
const thai = (process.env.LC_ALL || process.env.LANG || '').startsWith('th')
const heartbeatMs = 1000
const staleAfterMs = 10_000

/** What each command runs, and whether it needs the developers' packages too. */
const commands = {
  start: { entry: ['apps/server/main.ts'], packages: 'run' },
  cli: { entry: ['apps/cli/main.ts'], packages: 'run' },
  test: { entry: ['tools/test.ts'], packages: 'dev' },
  check: { entry: ['tools/check.ts'], packages: 'dev' },
  unit: { entry: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'], packages: 'dev' },
  bench: { entry: ['tools/bench.ts'], packages: 'dev' },
  proof: { entry: ['tools/proof.ts'], packages: 'dev' },
  docs: { entry: ['tools/docs.ts'], packages: 'dev' },
}

await main()

async function main() {
  const [name = '', ...args] = process.argv.slice(2)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    say(`usage: node tools/boot.mjs <${Object.keys(commands).join('|')}> [arguments]`)
    process.exit(2)
  }
  const node = await findNode()
  await ensurePackages({ folder: root, packages: command.packages, node })
  const [entry, ...fixed] = command.entry
  process.exitCode = await run(node, [path.join(root, entry), ...fixed, ...args], {
    stdio: 'inherit',
    env: withNodeFirst(node),
  })
}

/** The Node 24 to run under: this one when it fits, else the pinned one, installed when it is missing. */
async function findNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major === 24 && minor >= 12) return process.execPath
  await ensurePackages({ folder: runtime, packages: 'run', node: process.execPath })
  const platform = `${process.platform}-${process.arch}`
  const found = [`node-${platform}`, `node-bin-${platform}`]
    .map((name) => path.join(runtime, 'node_modules', name, 'bin', 'node'))
    .find((file) => fs.existsSync(file))
  if (found !== undefined) return found
  fail(
    `ไม่มี Node 24 สำเร็จรูปสำหรับ ${platform} กรุณาติดตั้ง Node 24 เอง แล้วสั่งใหม่อีกครั้ง`,
    `There is no packaged Node 24 for ${platform}. Install Node 24 yourself, then run this again.`,
  )
}

/** Install the packages of a folder's lock unless its stamp says that they are there. */
async function ensurePackages(want) {
  if (isInstalled(want)) return
  const release = await takeLock()
  try {
    if (!isInstalled(want)) await install(want)
  } finally {
    release()
  }
}

function stampFile(folder) {
  return path.join(folder, 'node_modules', '.hippo-installed')
}

function stampText(folder, packages) {
  const lock = fs.readFileSync(path.join(folder, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  return `${hash} ${process.platform}-${process.arch} ${packages}`
}

function isInstalled({ folder, packages }) {
  if (!fs.existsSync(stampFile(folder))) return false
  const stamp = fs.readFileSync(stampFile(folder), 'utf8').trim()
  return stamp === stampText(folder, 'dev') || stamp === stampText(folder, packages)
}

/** Install into a folder beside, stamp it, and put it in the place of `node_modules` in one rename. */
async function install({ folder, packages, node }) {
  say(describeInstall(folder))
  clearLeftovers()
  const staging = path.join(cache, `install-${process.pid}-${randomBytes(4).toString('hex')}`)
  fs.mkdirSync(staging, { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(folder, name), path.join(staging, name))
  }
  fs.copyFileSync(path.join(root, '.npmrc'), path.join(staging, '.npmrc'))
  const stamp = stampText(staging, packages)
  await runNpmCi({ staging, packages, node })
  const missing = missingPlatformPackages(staging, packages)
  if (missing.length > 0) giveUp(staging, `npm left out: ${missing.join(', ')}`)
  fs.mkdirSync(path.join(staging, 'node_modules'), { recursive: true })
  fs.writeFileSync(stampFile(staging), `${stamp}\n`)
  putInPlace(path.join(staging, 'node_modules'), path.join(folder, 'node_modules'))
  fs.rmSync(staging, { recursive: true, force: true })
}

function describeInstall(folder) {
  if (folder === runtime) {
    return thai
      ? 'HiPPO: กำลังติดตั้ง Node 24 (ครั้งเดียว ประมาณ 190 MB)'
      : 'HiPPO: installing Node 24 (once, about 190 MB)'
  }
  return thai
    ? 'HiPPO: กำลังติดตั้งแพ็กเกจตามไฟล์ล็อก (ครั้งเดียว ประมาณหนึ่งนาที)'
    : 'HiPPO: installing the packages of the lock file (once, about a minute)'
}

/** Remove what killed installs left behind. */
function clearLeftovers() {
  if (!fs.existsSync(cache)) return
  for (const name of fs.readdirSync(cache)) {
    if (!name.startsWith('install-')) continue
    fs.rmSync(path.join(cache, name), { recursive: true, force: true })
  }
}

async function runNpmCi({ staging, packages, node }) {
  const npm = findNpm(node)
  const flags = ['--loglevel=error', '--no-audit', '--no-fund', '--prefer-offline']
  const mode = [packages === 'dev' ? '--include=dev' : '--omit=dev', '--include=optional']
  let errors = ''
  const code = await run(npm.program, [...npm.args, 'ci', ...flags, ...mode], {
    cwd: staging,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: withNodeFirst(node),
    onErrorText: (text) => {
      errors += text
    },
  })
  if (code > 128) {
    fs.rmSync(staging, { recursive: true, force: true })
    process.exit(code)
  }
  if (code !== 0) giveUp(staging, errors.trim().split('\n').slice(0, 4).join('\n'))
}

/** npm itself, run by the given Node where npm is a plain script. */
function findNpm(node) {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    path.dirname(process.execPath),
  ]
  const candidates = [
    process.env.npm_execpath,
    ...folders.map((folder) => path.join(folder, 'npm')),
  ]
  for (const candidate of candidates) {
    if (!candidate || !fs.existsSync(candidate)) continue
    const real = fs.realpathSync(candidate)
    if (path.basename(real) === 'npm-cli.js') return { program: node, args: [real] }
    if (path.basename(candidate) === 'npm') return { program: candidate, args: [] }
  }
  fail(
    'ไม่พบ npm ซึ่งต้องใช้ในการติดตั้ง กรุณาติดตั้ง Node.js พร้อม npm แล้วสั่งใหม่อีกครั้ง',
    'npm, which the installation needs, was not found. Install Node.js with npm, then run this again.',
  )
}

function giveUp(staging, reason) {
  fs.rmSync(staging, { recursive: true, force: true })
  say(reason)
  if (/ENOSPC/.test(reason)) {
    fail(
      'ติดตั้งไม่สำเร็จเพราะดิสก์เต็ม กรุณาเพิ่มที่ว่างแล้วสั่งใหม่อีกครั้ง (ของเดิมไม่ถูกแตะต้อง)',
      'The installation failed because the disk is full. Free some space and run this again; nothing was changed.',
    )
  }
  fail(
    'ติดตั้งแพ็กเกจไม่สำเร็จ กรุณาตรวจว่าเครื่องต่ออินเทอร์เน็ตได้ หรือตรวจค่า registry ของ npm (npm config get registry) แล้วสั่งใหม่อีกครั้ง ระบบจะเริ่มติดตั้งใหม่เอง',
    'The packages could not be installed. Check the network, or the registry that npm uses (npm config get registry), then run this again: the installation starts afresh.',
  )
}

/** Two renames, so that a reader sees the old tree or the new one; another boot may do the same meanwhile. */
function putInPlace(fresh, place) {
  for (let attempt = 1; ; attempt += 1) {
    const old = path.join(cache, `install-old-${randomBytes(4).toString('hex')}`)
    renameIfThere(place, old)
    try {
      fs.renameSync(fresh, place)
      fs.rmSync(old, { recursive: true, force: true })
      return
    } catch (error) {
      if (attempt === 5 || !['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error
    }
  }
}

function renameIfThere(from, to) {
  try {
    fs.renameSync(from, to)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/**
 * Wait for a boot of the same clone that is installing. The lock only spares double work: `putInPlace` is right
 * without it. Its holder touches it every second, so one left by a killed boot is recognised by its age.
 *
 * @returns a function that gives the lock back
 */
async function takeLock() {
  const lock = path.join(cache, 'install.lock')
  fs.mkdirSync(cache, { recursive: true })
  for (let told = false; !createNew(lock); told = true) {
    if (!told) say(thai ? 'HiPPO: รอการติดตั้งที่กำลังทำอยู่' : 'HiPPO: waiting for an installation')
    await pause(heartbeatMs / 4)
    const touchedMs = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - touchedMs > staleAfterMs) fs.rmSync(lock, { force: true })
  }
  const beat = setInterval(() => {
    if (fs.existsSync(lock)) fs.utimesSync(lock, new Date(), new Date())
  }, heartbeatMs)
  const release = () => {
    clearInterval(beat)
    process.off('exit', release)
    fs.rmSync(lock, { force: true })
  }
  process.once('exit', release)
  return release
}

function createNew(file) {
  try {
    fs.closeSync(fs.openSync(file, 'wx'))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/**
 * Run a program to its end; SIGINT, SIGTERM and SIGHUP go on to it.
 *
 * @returns its exit code; 128 + the signal's number when a signal ended it
 */
function run(program, args, { onErrorText, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options)
    child.stderr?.setEncoding('utf8').on('data', onErrorText)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const forward = (signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, forward)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

function withNodeFirst(node) {
  if (node === process.execPath) return process.env
  const rest = process.env.PATH ?? ''
  return { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${rest}` }
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function fail(th, en) {
  say(th)
  say(en)
  process.exit(1)
}
