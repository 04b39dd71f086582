import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { ThaidSimulator } from '#platform/thaid'
import { chromiumMissing, findChromium } from '../../tools/test/chromium.ts'
import { freePort, type ServerProcess, startServerProcess } from '../e2e/server-process.ts'
import { grantDemoPeople } from './grant-demo-people.ts'
import { startOwnThaid } from './own-thaid.ts'
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
  readonly thaid: ThaidSimulator
  /** A new person comes; ends with the test, which fails when anything went wrong behind the screens. */
  visit(): Promise<Visit>
  /** The same, but the person stays for all tests of the file. */
  visitor(): Promise<Visit>
}

interface Setting {
  /** ThaiD is played by this process, which can say how it behaves, and not by the server's own simulator. */
  readonly ownThaid?: boolean
  /** Change the home before it is served. */
  readonly prepare?: (homePath: string) => Promise<void>
}

/** Serve a copy of the demo home and open a browser, before the tests of the file that calls this. */
export function setStage(setting: Setting = {}): Stage {
  let set: OpenStage | undefined
  const visits: Visit[] = []
  const visitors: Visit[] = []
  const opened = () => {
    if (set === undefined) throw new TypeError('the stage is set in beforeAll')
    return set
  }
  beforeAll(async () => {
    set = await openStage(setting)
  })
  afterEach(async () => {
    const problems = [...visits, ...visitors].flatMap(({ watch }) => watch.take())
    await Promise.all(visits.splice(0).map(({ context }) => context.close()))
    expect(problems, problems.join('\n')).toEqual([])
  })
  afterAll(async () => {
    await set?.browser.close()
    await set?.server.stop('SIGINT')
    await set?.thaid?.close()
    if (set !== undefined) await rm(set.folder, { recursive: true, force: true, maxRetries: 10 })
  })
  return {
    get server() {
      return opened().server
    },
    get homePath() {
      return opened().homePath
    },
    get thaid() {
      const { thaid } = opened()
      if (thaid === undefined) throw new TypeError('the stage has no ThaiD of its own')
      return thaid
    },
    async visit() {
      const visit = await beginVisit(opened())
      visits.push(visit)
      return visit
    },
    async visitor() {
      const visit = await beginVisit(opened())
      visitors.push(visit)
      return visit
    },
  }
}

interface OpenStage {
  readonly folder: string
  readonly homePath: string
  readonly server: ServerProcess
  readonly thaidOrigin: string
  readonly thaid: ThaidSimulator | undefined
  readonly browser: Browser
}

async function openStage({ ownThaid = false, prepare }: Setting): Promise<OpenStage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hippo-browser-'))
  const homePath = path.join(folder, 'home')
  await cp(inject('homeForAll').homePath, homePath, { recursive: true })
  await prepare?.(homePath)
  const port = await freePort()
  const thaid = ownThaid ? await startOwnThaid(port) : undefined
  if (ownThaid) await grantDemoPeople(homePath)
  const [server, browser] = await Promise.all([
    startServerProcess(homePath, thaid?.environment, port),
    launchBrowser(),
  ])
  const thaidOrigin = thaid?.simulator.issuer ?? (await thaidOriginOf(server))
  return { folder, homePath, server, browser, thaidOrigin, thaid: thaid?.simulator }
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
  context.setDefaultTimeout(15_000)
  const watched = await watch(context, [server.url, thaidOrigin])
  return { context, page: await context.newPage(), watch: watched }
}
