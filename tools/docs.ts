/**
 * Write the generated pages of docs/reference: `npm run docs`. With `--check` nothing is written: each page that drifted
 * is printed, and the exit code is 1 when there is one.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { driftedPages } from './docs/drift.ts'
import { referencePages } from './docs/reference.ts'

const root = path.dirname(import.meta.dirname)
const pages = referencePages()

if (process.argv.includes('--check')) {
  const drifted = await driftedPages(root, pages)
  for (const file of drifted) process.stdout.write(`${file}\n`)
  process.exitCode = drifted.length === 0 ? 0 : 1
} else {
  for (const [file, text] of pages) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), text)
    process.stdout.write(`${file}\n`)
  }
}
