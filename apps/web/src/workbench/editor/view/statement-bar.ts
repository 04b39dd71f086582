import { type EditorState, RangeSetBuilder, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin } from '@codemirror/view'
import {
  allStatements,
  currentStatement,
  type Span,
  type Statement,
  spanIndexAt,
  spansBefore,
  statementSpans,
} from '../sql/statements.ts'

/** The text and its statements, read once per change. */
interface Read {
  readonly text: string
  readonly spans: readonly Span[]
}

const readField = StateField.define<Read>({
  create: ({ doc }) => readText(doc.toString(), []),
  update: (read, { docChanged, newDoc, changes }) => {
    if (!docChanged) return read
    let first = Number.POSITIVE_INFINITY
    changes.iterChangedRanges((from) => {
      first = Math.min(first, from)
    })
    return readText(newDoc.toString(), spansBefore(read.spans, first))
  },
})

function readText(text: string, known: readonly Span[]): Read {
  return { text, spans: statementSpans(text, known) }
}

export function textOf(state: EditorState): string {
  return state.field(readField).text
}

/** What would run now. */
export function statementIn(state: EditorState): Statement {
  const { text, spans } = state.field(readField)
  const { from, to, head } = state.selection.main
  return currentStatement(text, spans, { from, to, head })
}

export function statementsIn(state: EditorState): readonly Statement[] {
  const { text, spans } = state.field(readField)
  return allStatements(text, spans)
}

/** The statement around a place, not the selection. */
export function spanAt(state: EditorState, place: number): Span {
  const { text, spans } = state.field(readField)
  return spans[spanIndexAt(spans, text, place)] ?? { from: 0, to: 0 }
}

const line = Decoration.line({ class: 'cm-statement' })

const bar = ViewPlugin.define(
  (view) => {
    const marks = { now: barOf(view) }
    return {
      get marks() {
        return marks.now
      },
      update: (update) => {
        if (update.docChanged || update.selectionSet || update.viewportChanged) {
          marks.now = barOf(update.view)
        }
      },
    }
  },
  { decorations: ({ marks }) => marks },
)

/** A bar at the left of the lines on the screen that would run. */
function barOf({ state, viewport }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  const statement = statementIn(state)
  const to = statement.from + statement.text.length
  if (statement.text === '' || to < viewport.from || statement.from > viewport.to)
    return Decoration.none
  const last = Math.min(to, viewport.to)
  for (let at = Math.max(statement.from, viewport.from); at <= last; ) {
    const { from, to: end } = state.doc.lineAt(at)
    builder.add(from, from, line)
    at = end + 1
  }
  return builder.finish()
}

export const statements = [readField, bar]
