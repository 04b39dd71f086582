import { EditorSelection, type EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Language } from '../../../language/texts.ts'
import type { Statement } from '../sql/statements.ts'
import { documentState, outside, speakIn } from './document-state.ts'
import { type Mark, showMark } from './error-mark.ts'
import type { EditorHost } from './host.ts'
import { spacedWords } from './spaced-words.ts'
import { statementIn, statementsIn, textOf } from './statement-bar.ts'

/** Documents that are not shown, each with its caret, its place of scrolling and its history of changes. */
type Kept = Map<
  string,
  { readonly state: EditorState; readonly scroll: ReturnType<EditorView['scrollSnapshot']> }
>

export function keptDocuments(): Kept {
  return new Map()
}

interface Opening {
  readonly host: EditorHost
  readonly kept: Kept
  readonly first: { readonly id: string; readonly text: string }
}

export function openDocuments(parent: HTMLElement, opening: Opening): Documents {
  return new Documents(parent, opening)
}

/** One editor that shows one of several documents. */
export class Documents {
  readonly #view: EditorView
  readonly #host: EditorHost
  readonly #kept: Kept
  #shown: string

  constructor(parent: HTMLElement, { host, kept, first }: Opening) {
    const known = kept.get(first.id)
    const state = known?.state ?? documentState(first.text, host)
    this.#view = new EditorView({ parent, state, ...(known && { scrollTo: known.scroll }) })
    host.written.length = 0
    this.#host = host
    this.#kept = kept
    this.#shown = first.id
    host.onStatement(this.current())
  }

  /** Show a document; a text that the editor did not write itself replaces what it has, and can be undone. */
  show(id: string, text: string): void {
    if (id !== this.#shown) this.#change(id, text)
    if (text === textOf(this.#view.state)) this.#host.written.length = 0
    else if (!this.#isOld(text)) this.#replace(text)
  }

  /** The page may be a few keys behind. */
  #isOld(text: string): boolean {
    const at = this.#host.written.indexOf(text)
    if (at !== -1) this.#host.written.splice(0, at + 1)
    return at !== -1
  }

  mark(id: string, mark: Mark | null): void {
    if (id === this.#shown) showMark(this.#view, mark)
  }

  speakIn(language: Language): void {
    speakIn(this.#view, language)
  }

  insert(text: string): void {
    const { state } = this.#view
    const change = state.changeByRange(({ from, to }) => {
      const before = state.sliceDoc(state.doc.lineAt(from).from, from)
      const insert = spacedWords(text, { before, after: state.sliceDoc(to, to + 1) })
      const caret = EditorSelection.cursor(from + insert.length)
      return { changes: { from, to, insert }, range: caret }
    })
    this.#view.dispatch(change, { userEvent: 'input.paste', scrollIntoView: true })
  }

  focus(): void {
    this.#view.focus()
  }

  goTo(offset: number): void {
    const anchor = Math.min(Math.max(offset, 0), this.#view.state.doc.length)
    const effects = EditorView.scrollIntoView(anchor, { y: 'center' })
    this.#view.dispatch({ selection: { anchor }, effects })
    this.#view.focus()
  }

  current(): Statement {
    return statementIn(this.#view.state)
  }

  all(): readonly Statement[] {
    return statementsIn(this.#view.state)
  }

  close(): void {
    this.#keep()
    this.#view.destroy()
  }

  #change(id: string, text: string): void {
    this.#keep()
    const next = this.#kept.get(id)
    this.#shown = id
    this.#host.written.length = 0
    this.#view.setState(next?.state ?? documentState(text, this.#host))
    if (next !== undefined) this.#view.dispatch({ effects: next.scroll })
    speakIn(this.#view, this.#host.language)
    this.#host.onStatement(this.current())
  }

  #keep(): void {
    this.#kept.set(this.#shown, { state: this.#view.state, scroll: this.#view.scrollSnapshot() })
  }

  #replace(text: string): void {
    const { doc, selection } = this.#view.state
    this.#view.dispatch({
      changes: { from: 0, to: doc.length, insert: text },
      selection: { anchor: Math.min(selection.main.head, text.length) },
      annotations: outside.of(true),
    })
  }
}
