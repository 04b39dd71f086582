import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

/** Tried in this order: the first that is there is taken. */
const names = ['chromium', 'chromium-headless-shell', 'google-chrome']
/** The headless shell is half as large and needs no desktop; older releases have only the whole browser. */
const packages = ['chromium-headless-shell', 'chromium']

export const chromiumMissing = {
  en: 'The browser test needs Chromium: run `apt-get install chromium` as root, or set CHROMIUM=/path/to/it.',
  th: 'การทดสอบด้วยเบราว์เซอร์ต้องใช้ Chromium: สั่ง `apt-get install chromium` ด้วยสิทธิ์ root หรือกำหนด CHROMIUM=/ที่อยู่ของโปรแกรม',
} as const

interface Place {
  readonly environment: NodeJS.ProcessEnv
  readonly isRoot: boolean
  readonly print: (line: string) => void
}

/** The Chromium of this machine: what `CHROMIUM` names, or the first on PATH; undefined when there is none. */
export function findChromium(environment: NodeJS.ProcessEnv): string | undefined {
  const { CHROMIUM } = environment
  if (CHROMIUM) return isProgram(CHROMIUM) ? CHROMIUM : undefined
  return names.map((name) => findProgram(name, environment)).find((file) => file !== undefined)
}

/** The same, but installed from Debian when it is missing and may be: as root, where apt-get is. */
export async function ensureChromium(place: Place): Promise<string | undefined> {
  const { environment, isRoot, print } = place
  const found = findChromium(environment)
  if (found !== undefined || environment.CHROMIUM) return found
  const apt = findProgram('apt-get', environment)
  if (apt === undefined || !isRoot) return undefined
  print("Chromium is missing: installing Debian's with apt-get (once, about a minute)")
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' }
  await run(apt, ['-qq', 'update'], env)
  for (const name of packages) {
    const options = ['-o', 'DPkg::Lock::Timeout=300', '-qq', '-y', '--no-install-recommends']
    if ((await run(apt, ['install', ...options, name], env)) === 0) break
  }
  return findChromium(environment)
}

function findProgram(name: string, { PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  return PATH.split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .find(isProgram)
}

function isProgram(file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}

/** @returns the exit code; null when a signal ended it. */
function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number | null> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
}
