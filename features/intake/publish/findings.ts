import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Home } from '#platform/home'
import { buildingFolder, findingsFolder, sha256OfFile, writeDurably } from '#platform/lake'
import type { Lane } from './lane.ts'
import { literal, plainText } from './shape.ts'
import { filesIn } from './workshop.ts'

/** What the byte pass found, as text. */
export interface FindingTexts {
  /** Files of lines `archive|file|line|column|code`; line and column may be empty. */
  readonly paths: readonly string[]
  /** Archives by the name that stands in those lines. */
  readonly archives: readonly { readonly name: string; readonly sha256: string }[]
}

/**
 * Keep the findings of a load beside the lake: archive, file, line, column and code, never a value.
 *
 * @returns their path relative to the lake folder; none when nothing was found.
 */
export async function writeFindings(
  lane: Lane,
  load: { readonly home: Home; readonly province: string; readonly findings: FindingTexts },
): Promise<readonly string[]> {
  const { home, province, findings } = load
  const paths: string[] = []
  for (const file of findings.paths) if ((await stat(file)).size > 0) paths.push(file)
  if (paths.length === 0) return []
  const unfinished = filesIn(path.join(home.lake, buildingFolder(province))).newFile()
  await lane.run('CREATE OR REPLACE TEMP TABLE archive_hash (archive VARCHAR, sha256 VARCHAR)')
  await lane.append(
    'archive_hash',
    new Map(findings.archives.map(({ name, sha256 }) => [name, sha256])),
  )
  await lane.writeParquet(
    `SELECT sha256, archive, file, line, "column", code
           FROM read_csv([${paths.map(literal).join(', ')}], columns = {${columns}}, delim = '|', ${plainText})
           LEFT JOIN archive_hash USING (archive)
           ORDER BY ALL`,
    unfinished,
  )
  const name = `findings-${await sha256OfFile(unfinished)}.parquet`
  const kept = path.join(findingsFolder(province), name)
  await writeDurably(unfinished, path.join(home.lake, kept))
  return [kept]
}

const columns =
  "'archive': 'VARCHAR', 'file': 'VARCHAR', 'line': 'BIGINT', 'column': 'VARCHAR', 'code': 'VARCHAR'"
