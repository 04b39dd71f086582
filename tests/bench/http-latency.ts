import { startServerProcess } from '../e2e/server-process.ts'
import { makeBenchHome } from './province/bench-home.ts'
import { printFigure, quantile } from './province/figures.ts'

const warmUps = 30
const rounds = 300

/** A trivial query through HTTP on a warm capsule, from the request to its rows. */
const bench = await makeBenchHome()
const server = await startServerProcess(bench.homePath)
const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' }
const body = JSON.stringify({ province: '55', sql: 'SELECT 42 AS answer', waitMs: 10_000 })

async function askAndRead(): Promise<void> {
  const response = await fetch(`${server.url}/api/runs`, { method: 'POST', headers, body })
  const { id } = (await response.json()) as { id: string }
  await (await fetch(`${server.url}/api/runs/${id}/rows`, { headers })).json()
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
