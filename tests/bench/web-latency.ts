import { setTimeout as pause } from 'node:timers/promises'
import { scrollFrames } from '../browser/frames.ts'
import { people, signIn } from '../browser/sign-in.ts'
import { printFigure, quantile } from './province/figures.ts'
import { type BenchStage, openBenchStage } from './web/bench-stage.ts'
import { firstLoadKilobytes } from './web/first-load.ts'
import { keyUntilOffers, runUntil } from './web/watched-page.ts'

const rounds = Number(process.env.BENCH_ROUNDS ?? 40)
const stops = 15
const signIns = 8
const long = 'SELECT sum(a.range * b.range) FROM range(200000) a, range(10000000) b'

/** What a person at the browser waits for, on a warm workbench, by the page's own clock. */
const stage = await openBenchStage()
try {
  await measureRuns(stage)
  await measureStops(stage)
  await measureScroll(stage)
  await measureOffers(stage)
  await measureSignIn(stage)
  await measureFirstLoad(stage)
} finally {
  await stage.close()
}

async function measureRuns({ page, desk }: BenchStage): Promise<void> {
  await desk.ask('SELECT 1 AS one')
  const busy: number[] = []
  const painted: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await desk.write(`SELECT 'ก${round}' AS answer`)
    painted.push(await runUntil(page, 'rows', `ก${round}`))
    await desk.settled()
    await pause(50)
    // The same statement at once would be a second click, which is no run.
    await desk.write(`SELECT 'ข${round}' AS answer`)
    busy.push(await runUntil(page, 'busy', `ข${round}`))
    await desk.settled()
    await pause(50)
  }
  print('run click to "running", p95', quantile(busy, 0.95), 150)
  print('trivial query, click to rows painted, p50', quantile(painted, 0.5), 120)
  print('trivial query, click to rows painted, p95', quantile(painted, 0.95))
}

async function measureStops({ desk }: BenchStage): Promise<void> {
  const times: number[] = []
  await desk.write(long)
  for (let round = 0; round < stops; round += 1) {
    await desk.start()
    await pause(700)
    const startedAt = performance.now()
    await desk.stop.click()
    await desk.settled()
    times.push(performance.now() - startedAt)
  }
  print('stop, click to stopped, p95', quantile(times, 0.95), 1000)
  print('stop, click to stopped, longest', Math.max(...times), 4000)
}

async function measureScroll({ desk }: BenchStage): Promise<void> {
  const columns = Array.from({ length: 12 }, (_, index) => `range * ${index + 1} AS c${index}`)
  await desk.ask(`SELECT ${columns.join(', ')} FROM range(100000)`)
  for (const [name, pixelsPerFrame] of [
    ['by the wheel', 120],
    ['by the bar', 9000],
  ] as const) {
    await desk.grid.evaluate((grid) => grid.scrollTo(0, 0))
    const frames = await scrollFrames(desk.grid, { pixelsPerFrame, frames: 300 })
    print(`scroll of 100,000 rows ${name}, p95 frame`, quantile(frames, 0.95), 25)
  }
}

async function measureOffers({ page, desk }: BenchStage): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < Math.ceil(rounds / 4); round += 1) {
    await desk.write('SELECT * FROM person p JOIN diagnosis_opd d ON d.PID = p.PID WHERE ')
    for (const key of ['d', '.', 'D', 'I', 'A']) {
      const ms = await keyUntilOffers(page, key)
      if (ms !== undefined) times.push(ms)
    }
    await page.keyboard.press('Escape')
  }
  print(`key to completion, p95 of ${times.length}`, quantile(times, 0.95), 50)
}

/** From the click at the simulator's page to the workbench, and the click before it: both ways are our own time. */
async function measureSignIn({ page }: BenchStage): Promise<void> {
  const browser = page.context().browser()
  const times: number[] = []
  for (let round = 0; round < signIns && browser !== null; round += 1) {
    const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
    const visitor = await context.newPage()
    await visitor.goto('/')
    const startedAt = performance.now()
    await signIn(visitor, people.nan)
    times.push(performance.now() - startedAt)
    await context.close()
  }
  print('sign-in through the simulator, front page to workbench, p95', quantile(times, 0.95), 1000)
}

async function measureFirstLoad({ page, url }: BenchStage): Promise<void> {
  const browser = page.context().browser()
  if (browser === null) return
  const kilobytes = await firstLoadKilobytes(browser, url)
  printFigure('first load, scripts and sheets, gzip', `${kilobytes.toFixed(0)} KB`, '<= 260 KB')
}

function print(name: string, ms: number, bar?: number): void {
  printFigure(name, `${ms.toFixed(0)} ms`, bar === undefined ? undefined : `<= ${bar} ms`)
}
