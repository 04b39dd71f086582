import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { withoutExcepted } from './exceptions.ts'
import type { Gate, Problem } from './gate.ts'
import { writtenFiles } from './source-files.ts'

interface ForbiddenWord {
  readonly rule: string
  readonly message: string
  readonly pattern: RegExp
}

/** Traces of one person's machine or network; they mean nothing on the next one. */
const forbidden: readonly ForbiddenWord[] = [
  {
    rule: 'machine-path',
    message: 'an absolute path of one machine',
    pattern: /(?<![\w.}~-])\/(?:home|root|work|Users)\/[\w.]/,
  },
  {
    rule: 'package-host',
    message: 'a host that packages come from; npm is configured outside the repository',
    pattern: /(?<![\w.-])(?:registry|artifactory|nexus|verdaccio)\.[a-z0-9-]+\.[a-z]{2,}/i,
  },
  {
    rule: 'package-host',
    message: 'a lock names no place: see `omit-lockfile-registry-resolved` in .npmrc',
    pattern: /^\s*"resolved": "/,
  },
  {
    rule: 'private-address',
    message: 'an address of one network',
    pattern:
      /(?<![\d.])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?!\.?\d)/,
  },
]

const binary = /\.(wasm|zip|parquet|duckdb|png|jpg|ttf|woff2)$/

/** No workplace in the repository: absolute paths, package hosts, private addresses. */
export const words: Gate = {
  name: 'words',
  async find(root) {
    const problems: Problem[] = []
    for (const file of await writtenFiles(root)) {
      if (binary.test(file)) continue
      problems.push(...wordProblems(file, await readFile(path.join(root, file), 'utf8')))
    }
    return withoutExcepted(
      problems,
      forbidden.map(({ rule }) => rule),
    )
  },
}

function wordProblems(file: string, text: string): readonly Problem[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      forbidden
        .filter(({ pattern }) => pattern.test(line))
        .map(({ rule, message }) => ({ file, line: index + 1, rule, message })),
    )
}
