import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { referencePages } from '../docs/reference.ts'
import type { Gate, Problem } from './gate.ts'

const folder = 'docs/reference'

/** docs/reference holds exactly what the generator writes today. */
export const generatedDocs: Gate = {
  name: 'generated docs',
  find: (root) => driftProblems(root, referencePages()),
}

export async function driftProblems(
  root: string,
  pages: ReadonlyMap<string, string>,
): Promise<readonly Problem[]> {
  const names = await readdir(path.join(root, folder)).catch(noFolder)
  const present = names.map((name) => `${folder}/${name}`)
  const problems: Problem[] = []
  for (const [file, text] of pages) {
    const same = present.includes(file) && (await readFile(path.join(root, file), 'utf8')) === text
    if (!same) problems.push({ file, rule: 'drift', message: 'run npm run docs' })
  }
  const strangers = present.filter((file) => !pages.has(file))
  return [
    ...problems,
    ...strangers.map((file) => ({ file, rule: 'drift', message: 'no generator writes it' })),
  ]
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
