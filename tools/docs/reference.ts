import { accessPage } from './access-page.ts'
import { apiPage } from './api-page.ts'
import { checkCodesPage } from './check-codes.ts'
import { codeTablesPage } from './code-tables.ts'
import { dictionary } from './dictionary.ts'
import { findingCodesPage } from './finding-codes.ts'
import { refusalsPage } from './refusals-page.ts'

/** Every generated page by its path in the repository. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/reference/access.md', accessPage()],
    ['docs/reference/api.md', apiPage()],
    ['docs/reference/check-codes.md', checkCodesPage()],
    ['docs/reference/code-tables.md', codeTablesPage()],
    ['docs/reference/dictionary.md', dictionary()],
    ['docs/reference/finding-codes.md', findingCodesPage()],
    ['docs/reference/refusals.md', refusalsPage()],
  ])
}
