import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import type { EditorHost } from './host.ts'
import { cardAt } from './hover-card.ts'

const setCard = StateEffect.define<Tooltip | null>()

/** The card that was asked for by key; it goes when the caret or the text does. */
const card = StateField.define<Tooltip | null>({
  create: () => null,
  update: (shown, { effects, docChanged, selection }) => {
    const asked = effects.find((effect) => effect.is(setCard))
    if (asked !== undefined) return asked.value
    return docChanged || selection !== undefined ? null : shown
  },
  provide: (field) => showTooltip.from(field),
})

/** The card of the name at the caret by F1 or Ctrl+K Ctrl+I, as the mouse shows it; Escape closes it. */
export function cardKey(host: EditorHost): Extension {
  const show = (view: EditorView) => showAtCaret(view, host)
  return [
    card,
    keymap.of([
      { key: 'F1', run: show, preventDefault: true },
      { key: 'Mod-k Mod-i', run: show, preventDefault: true },
      { key: 'Escape', run: hide },
    ]),
  ]
}

function showAtCaret(view: EditorView, host: EditorHost): boolean {
  const { state } = view
  const tooltip = cardAt(state, state.selection.main.head, host)
  const lines = [...(tooltip?.create(view).dom.children ?? [])].map((line) => line.textContent)
  view.dispatch({ effects: [setCard.of(tooltip), EditorView.announce.of(lines.join('. '))] })
  return true
}

function hide(view: EditorView): boolean {
  if (view.state.field(card) === null) return false
  view.dispatch({ effects: setCard.of(null) })
  return true
}
