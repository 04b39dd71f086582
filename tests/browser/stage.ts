import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { chromiumMissing, findChromium } from '../../tools/test/chromium.ts'
import { type ServerProcess, startServerProcess } from '../e2e/server-process.ts'
import { type Watch, watch } from './watch.ts'

/** One person at one browser: cookies and storage of its own. */
export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  readonly watch: Watch
}

/** A served home and a browser, for all tests of a file. */
export interface Stage {
  readonly server: ServerProcess
  readonly homePath: string
  /** A new person comes; ends with the test, which fails when anything went wrong behind the screens. */
  visit(): Promise<Visit>
}

/** Serve a copy of the demo home and open a browser, before the tests of the file that calls this. */
export function setStage(environment: NodeJS.ProcessEnv = {}): Stage {
  let set: OpenStage | undefined
  const visits: Visit[] = []
  const opened = () => {
    if (set === undefined) throw new TypeError('the stage is set in beforeAll')
    return set
  }
  beforeAll(async () => {
    set = await openStage(environment)
  })
  afterEach(async () => {
    const problems = visits.flatMap((visit) => visit.watch.problems)
    await Promise.all(visits.splice(0).map(({ context }) => context.close()))
    expect(problems, problems.join('\n')).toEqual([])
  })
  afterAll(async () => {
    await set?.browser.close()
    await set?.server.stop('SIGINT')
    if (set !== undefined) await rm(set.folder, { recursive: true, force: true })
  })
  return {
    get server() {
      return opened().server
    },
    get homePath() {
      return opened().homePath
    },
    async visit() {
      const visit = await beginVisit(opened())
      visits.push(visit)
      return visit
    },
  }
}

interface OpenStage {
  readonly folder: string
  readonly homePath: string
  readonly server: ServerProcess
  readonly thaidOrigin: string
  readonly browser: Browser
}

async function openStage(environment: NodeJS.ProcessEnv): Promise<OpenStage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hippo-browser-'))
  const homePath = path.join(folder, 'home')
  await cp(inject('homeForAll').homePath, homePath, { recursive: true })
  const [server, browser] = await Promise.all([
    startServerProcess(homePath, environment),
    launchBrowser(),
  ])
  return { folder, homePath, server, browser, thaidOrigin: await thaidOriginOf(server) }
}

/** Where the sign-in sends people to: the simulator. */
async function thaidOriginOf({ url }: ServerProcess): Promise<string> {
  const { headers } = await fetch(`${url}/sign-in`, { redirect: 'manual' })
  return new URL(headers.get('location') ?? '').origin
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env)
  if (executablePath === undefined) throw new TypeError(chromiumMissing.en)
  return chromium.launch({ executablePath })
}

async function beginVisit({ browser, server, thaidOrigin }: OpenStage): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1280, height: 720 },
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const watched = watch(context, [server.url, thaidOrigin])
  return { context, page: await context.newPage(), watch: watched }
}
