import type { Database } from '#platform/database'
import type { DocumentStore, FormMaker, Inspector, Scanner } from '#platform/documents'
import type { AccessCommands } from '../access-commands.ts'

/** What papers are made, opened, kept and scanned with. */
export interface PaperParts {
  readonly database: Database
  readonly commands: AccessCommands
  readonly forms: FormMaker
  readonly inspector: Inspector
  readonly store: DocumentStore
  readonly scanner: Scanner
}
