import type { Language } from '../../../language/texts.ts'
import type { CatalogIndex } from '../complete/catalog-index.ts'
import type { Statement } from '../sql/statements.ts'

/** What the editor asks of the page around it; read when needed, so that a change never rebuilds the editor. */
export interface EditorHost {
  index: CatalogIndex
  language: Language
  onChange: (text: string) => void
  onStatement: (statement: Statement) => void
  onRun: () => void
  onRunAll: () => void
  onStop: () => void
  onSave: () => void
  /** Texts that the page was told of and may not have come back with yet. */
  readonly written: string[]
}
