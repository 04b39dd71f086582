import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  pickedCompletion,
} from '@codemirror/autocomplete'
import { type EditorState, type Extension, Prec } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import { type Completions, completionsAt, opensByItself } from '../complete/completions.ts'
import type { Option } from '../complete/option.ts'
import type { EditorHost } from './host.ts'
import { spanAt } from './statement-bar.ts'

/** Reading a longer statement at each key would be felt. */
const longest = 32_768

interface Offered extends Completion {
  readonly option: Option
}

/** The list of what may be written, opened while typing or by Ctrl-Space. */
export function completion(host: EditorHost): Extension {
  const source = (context: CompletionContext) => completionsFor(context, host)
  return [
    autocompletion({
      override: [source],
      activateOnTypingDelay: 0,
      interactionDelay: 60,
      icons: false,
      maxRenderedOptions: 30,
      optionClass: (offered) => `cm-option-${(offered as Offered).option.kind}`,
      addToOptions: [
        { position: 60, render: (offered) => captionCell(offered as Offered, host) },
        { position: 80, render: (offered) => originCell(offered as Offered, host) },
      ],
    }),
    closeBrackets(),
    Prec.high(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
    keymap.of(closeBracketsKeymap),
  ]
}

function completionsFor(context: CompletionContext, host: EditorHost): CompletionResult | null {
  const { state, pos, explicit } = context
  const found = completionsIn(state, pos, host)
  if (found === undefined || !(explicit || opensByItself(found))) return null
  return {
    from: found.from,
    to: found.to,
    filter: false,
    options: found.options.map(offeredOf),
    getMatch: ({ label }) => matchIn(label, found.typed),
    update: (...[, , , next]) => completionsFor(next, host),
  }
}

/** The statement around the caret is read, not the document. */
function completionsIn(state: EditorState, pos: number, host: EditorHost): Completions | undefined {
  const span = spanAt(state, pos)
  const from = Math.min(span.from, pos)
  const to = Math.max(span.to, pos)
  if (to - from > longest) return undefined
  const found = completionsAt(state.sliceDoc(from, to), pos - from, host.index)
  return found && { ...found, from: found.from + from, to: found.to + from }
}

function offeredOf(option: Option): Offered {
  return {
    label: option.label,
    option,
    apply: (view, offered, ...[from, to]) => write(view, { offered, option, from, to }),
  }
}

interface Writing {
  readonly offered: Completion
  readonly option: Option
  readonly from: number
  readonly to: number
}

/** Write what was chosen; the caret of a function goes between its brackets. */
function write(view: EditorView, { offered, option, from, to }: Writing): void {
  const isCalled = option.kind === 'function' && view.state.sliceDoc(to, to + 1) === '('
  const insert = isCalled ? option.label : (option.insert ?? option.label)
  const within = option.kind === 'function' && !isCalled ? 1 : 0
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length - within },
    userEvent: 'input.complete',
    annotations: pickedCompletion.of(offered),
    scrollIntoView: true,
  })
}

function matchIn(label: string, typed: string): readonly number[] {
  const at = typed === '' ? -1 : label.toLowerCase().indexOf(typed.toLowerCase())
  return at === -1 ? [] : [at, at + typed.length]
}

function captionCell({ option }: Offered, host: EditorHost): Node {
  return cell('cm-option-caption', option.caption[host.language])
}

function originCell({ option: { origin } }: Offered, host: EditorHost): Node {
  return cell('cm-option-origin', typeof origin === 'string' ? origin : origin[host.language])
}

function cell(className: string, text: string): Node {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}
