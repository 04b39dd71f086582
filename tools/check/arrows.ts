import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Gate, Problem } from './gate.ts'
import { runProgram } from './run-program.ts'
import { codeFolders, sourceFiles } from './source-files.ts'

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
  }
}

/**
 * The arrows of the tree, as `.dependency-cruiser.cjs` draws them.
 *
 * dependency-cruiser reports green when it has read nothing (without TypeScript's API it skips every `.ts` file), so
 * every source file must be among what it cruised.
 */
export const arrows: Gate = {
  name: 'arrows',
  async find(root) {
    const folders = codeFolders.filter((folder) => existsSync(path.join(root, folder)))
    const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json']
    const end = await runProgram(root, program, [...options, ...folders])
    if (!end.output.startsWith('{')) return [{ file: '', rule: 'not-run', message: end.errors }]
    const cruise: Cruise = JSON.parse(end.output)
    return [...violations(cruise), ...(await notCruised(root, cruise))]
  },
}

function violations(cruise: Cruise): readonly Problem[] {
  return cruise.summary.violations.map(({ from, to, rule }) => ({
    file: from,
    rule: rule.name,
    message: `imports ${to}`,
  }))
}

async function notCruised(root: string, cruise: Cruise): Promise<readonly Problem[]> {
  const cruised = new Set(cruise.modules.map((module) => module.source))
  const files = await sourceFiles(root)
  return files
    .filter((file) => codeFolders.some((folder) => file.startsWith(`${folder}/`)))
    .filter((file) => !cruised.has(file))
    .map((file) => ({ file, rule: 'not-cruised', message: 'dependency-cruiser did not read it' }))
}
