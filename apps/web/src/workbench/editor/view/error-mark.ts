import { forEachDiagnostic, lintGutter, nextDiagnostic, setDiagnostics } from '@codemirror/lint'
import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view'

/** A place in the document and what is wrong there. */
export interface Mark {
  readonly offset: number
  readonly message: string
}

/** Underline the word at a place, with a point in the gutter; null takes the mark away. */
export function showMark(view: EditorView, mark: Mark | null): void {
  const { state } = view
  const found = mark === null ? [] : [{ ...wordAt(state, mark.offset), message: mark.message }]
  const diagnostics = found.map((place) => ({ ...place, severity: 'error' as const }))
  view.dispatch(setDiagnostics(state, diagnostics))
}

function wordAt(state: EditorState, offset: number): { from: number; to: number } {
  const at = Math.min(Math.max(offset, 0), state.doc.length)
  const { from, to, text } = state.doc.lineAt(at)
  const word = /^[\p{L}\p{M}\p{N}_$]+/u.exec(text.slice(at - from))?.[0].length ?? 1
  if (at < to) return { from: at, to: at + word }
  return { from: Math.max(from, at - 1), to: at }
}

/** The mark, F8 to go to it; editing its line takes it away. */
export const errorMark: Extension = [
  lintGutter({ hoverTime: 200 }),
  keymap.of([{ key: 'F8', run: goToMark }]),
  EditorView.updateListener.of((update) => {
    if (isMarkEdited(update)) queueMicrotask(() => showMark(update.view, null))
  }),
]

/** The mark with its message; nothing is selected, so that it keeps its colour. */
function goToMark(view: EditorView): boolean {
  const isThere = nextDiagnostic(view)
  if (isThere) view.dispatch({ selection: { anchor: view.state.selection.main.from } })
  return isThere
}

function isMarkEdited({ docChanged, startState, changes }: ViewUpdate): boolean {
  if (!docChanged) return false
  let edited = false
  forEachDiagnostic(startState, (_, from) => {
    const line = startState.doc.lineAt(from)
    edited ||= changes.touchesRange(line.from, line.to) !== false
  })
  return edited
}
