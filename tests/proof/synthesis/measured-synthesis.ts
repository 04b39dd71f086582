/** Child of a proof: writes a province and tells how long it took and how much memory it ever used. */
import { synthesize } from '#features/synthetic'

const [persons = '1', outDir = ''] = process.argv.slice(2)
const startedAt = performance.now()
const report = await synthesize({
  province: '55',
  persons: Number(persons),
  fromYear: 2569,
  toYear: 2569,
  seed: 1,
  standard: '2.4.1',
  dirty: 0,
  outDir,
})
const seconds = (performance.now() - startedAt) / 1000
process.send?.({ report, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 })
