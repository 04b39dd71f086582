import {
  defaultKeymap,
  history,
  historyKeymap,
  indentLess,
  indentMore,
  toggleComment,
} from '@codemirror/commands'
import { searchKeymap } from '@codemirror/search'
import { type Extension, Prec } from '@codemirror/state'
import { closeHoverTooltips, EditorView, hasHoverTooltips, keymap } from '@codemirror/view'
import type { EditorHost } from './host.ts'

/** Two presses of Escape within this time stop a run. */
const twiceMs = 700

export function keys(host: EditorHost): Extension {
  return [
    Prec.highest(byPlace(host)),
    keymap.of([
      { key: 'Mod-Enter', run: () => ran(host.onRun) },
      { key: 'Mod-Shift-Enter', run: () => ran(host.onRunAll) },
      { key: 'Escape', run: closeCard },
      { key: 'Tab', run: indentMore, shift: indentLess },
    ]),
    keymap.of(searchKeymap),
    history(),
    keymap.of(historyKeymap),
    keymap.of(defaultKeymap),
    keymap.of([{ key: 'Escape', run: escapeTwice(host) }]),
  ]
}

function ran(act: () => void): true {
  act()
  return true
}

function closeCard(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false
  view.dispatch({ effects: closeHoverTooltips })
  return true
}

function escapeTwice(host: EditorHost): () => boolean {
  let lastMs = Number.NEGATIVE_INFINITY
  return () => {
    const nowMs = performance.now()
    const isSecond = nowMs - lastMs < twiceMs
    lastMs = isSecond ? Number.NEGATIVE_INFINITY : nowMs
    if (isSecond) host.onStop()
    return isSecond
  }
}

/** Keys by where they are on the keyboard: with a Thai layout Ctrl+S arrives as Ctrl+ห. */
function byPlace(host: EditorHost): Extension {
  return EditorView.domEventHandlers({
    keydown: (event, view) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false
      if (event.code === 'KeyS') host.onSave()
      else if (event.code === 'Period') host.onStop()
      else if (event.code === 'Slash') toggleComment(view)
      else return false
      event.preventDefault()
      return true
    },
  })
}
