import { refusals } from '#domain/outcome'
import { code, page, table } from './markdown.ts'

/** Every refusal: its code, its HTTP status, and what it says. */
export function refusalsPage(): string {
  const rows = Object.entries(refusals)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { status, th, en }]) => [code(name), status, th, en])
  return page('Refusals · รหัสการปฏิเสธ', [
    'A refusal says what happened and what to do next. Its code never changes. Over HTTP it is `application/problem+json`; on the command line it stands first on stderr, and the exit code is 2. `{…}` is filled in.',
    table(['Code', 'HTTP', 'ไทย', 'English'], rows),
  ])
}
