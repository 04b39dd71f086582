import type { Ref } from 'react'
import type { Catalog } from '../catalog-types.ts'
import type { Statement } from './sql/statements.ts'
import type { Mark } from './view/error-mark.ts'

export interface EditorHandle {
  readonly insert: (text: string) => void
  readonly focus: () => void
  /** Put the caret at an offset of the document and show it. */
  readonly goTo: (offset: number) => void
  /** What would run: the selection, else the statement at the caret. */
  readonly current: () => Statement
  /** Every statement of the document. */
  readonly all: () => readonly Statement[]
}

export interface EditorProps {
  /** Each document keeps its own text, caret and history of changes while the page is open. */
  readonly documentId: string
  readonly text: string
  readonly catalog: Catalog | undefined
  readonly mark: Mark | null
  readonly onChange: (text: string) => void
  readonly onStatement: (statement: Statement) => void
  readonly onRun: () => void
  readonly onRunAll: () => void
  readonly onStop: () => void
  readonly onSave?: () => void
  readonly ref: Ref<EditorHandle>
}
