/** Write the generated pages of docs/reference: `npm run docs`. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { referencePages } from './docs/reference.ts'

const root = path.dirname(import.meta.dirname)

for (const [file, text] of referencePages()) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true })
  await writeFile(path.join(root, file), text)
  process.stdout.write(`${file}\n`)
}
