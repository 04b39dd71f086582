import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

/** The home that every browser test copies, and the archives of each province it was made from. */
interface HomeForAll {
  readonly homePath: string
  readonly archives: Readonly<Record<string, string>>
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly homeForAll: HomeForAll
  }
}

/** Make the provinces once for all files of the project, in a process of its own; each file serves a copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = path.join(import.meta.dirname, 'make-home.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program])
  const home: HomeForAll = JSON.parse(stdout)
  project.provide('homeForAll', home)
  return () => rm(path.dirname(home.homePath), { recursive: true, force: true, maxRetries: 10 })
}
