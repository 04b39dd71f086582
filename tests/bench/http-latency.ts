import { startServerProcess } from '../e2e/server-process.ts'
import { signedInClient } from '../e2e/signed-in-client.ts'
import { makeBenchHome } from './province/bench-home.ts'
import { printFigure, quantile } from './province/figures.ts'

const warmUps = 30
const rounds = 300

/** A trivial query through HTTP on a warm capsule, from the request to its rows. */
const bench = await makeBenchHome()
const server = await startServerProcess(bench.homePath)
const analyst = await signedInClient(server.url, 'nan')
const question = { sql: 'SELECT 42 AS answer', waitMs: 10_000 }

async function askAndRead(): Promise<void> {
  const response = await analyst.call('POST', '/api/runs', question)
  const { id } = (await response.json()) as { id: string }
  await (await analyst.call('GET', `/api/runs/${id}/rows`)).json()
}

for (let round = 0; round < warmUps; round += 1) await askAndRead()
const times: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const startedAt = performance.now()
  await askAndRead()
  times.push(performance.now() - startedAt)
}
await server.stop('SIGINT')
await bench.remove()
printFigure('trivial query, HTTP, warm, p50', `${quantile(times, 0.5).toFixed(1)} ms`, '<= 15 ms')
printFigure('trivial query, HTTP, warm, p95', `${quantile(times, 0.95).toFixed(1)} ms`, '<= 40 ms')
