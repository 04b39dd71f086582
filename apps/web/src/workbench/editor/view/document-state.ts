import { bracketMatching } from '@codemirror/language'
import { highlightSelectionMatches, search } from '@codemirror/search'
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view'
import { cspNonce } from '../../../frame/csp-nonce.ts'
import type { Language } from '../../../language/texts.ts'
import { cardKey } from './card-key.ts'
import { completion } from './completion.ts'
import { errorMark } from './error-mark.ts'
import type { EditorHost } from './host.ts'
import { hoverCard } from './hover-card.ts'
import { keys } from './keys.ts'
import { look } from './look.ts'
import { editorLabel, phrasesIn } from './phrases.ts'
import { duckSql } from './sql-language.ts'
import { statementIn, statements, textOf } from './statement-bar.ts'

/** A change that came from the page around the editor. */
export const outside = Annotation.define<true>()

const rememberedTexts = 20

const speech = new Compartment()

/** A document of its own history of changes. */
export function documentState(text: string, host: EditorHost): EditorState {
  return EditorState.create({ doc: text, extensions: extensions(host) })
}

/** Say the editor's own words in a language, in a document that may have been made in another. */
export function speakIn(view: EditorView, language: Language): void {
  view.dispatch({ effects: speech.reconfigure(spoken(language)) })
}

function extensions(host: EditorHost): Extension {
  return [
    errorMark,
    lineNumbers(),
    highlightSpecialChars(),
    drawSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches({ minSelectionLength: 2 }),
    bracketMatching(),
    EditorState.tabSize.of(2),
    EditorState.allowMultipleSelections.of(true),
    search(),
    duckSql,
    completion(host),
    keys(host),
    hoverCard(host),
    cardKey(host),
    statements,
    look,
    speech.of(spoken(host.language)),
    EditorView.cspNonce.of(cspNonce()),
    EditorView.updateListener.of((update) => tell(update, host)),
  ]
}

function tell(
  { docChanged, selectionSet, state, transactions }: ViewUpdate,
  host: EditorHost,
): void {
  const isOwn = transactions.some((one) => one.docChanged && one.annotation(outside) !== true)
  if (isOwn) {
    host.written.push(textOf(state))
    if (host.written.length > rememberedTexts) host.written.shift()
    host.onChange(textOf(state))
  }
  if (docChanged || selectionSet) host.onStatement(statementIn(state))
}

function spoken(language: Language): Extension {
  return [
    EditorState.phrases.of(phrasesIn(language)),
    EditorView.contentAttributes.of({
      'aria-label': editorLabel(language),
      // A field that scrolls is reached by keyboard also where the browser does not say so itself.
      tabindex: '0',
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
      'data-gramm': 'false',
    }),
  ]
}
