import { groupOf, groupsAround, tokensAround } from '../sql/groups.ts'
import type { Token } from '../sql/tokens.ts'
import { type CatalogIndex, type ColumnEntry, emptyIndex } from './catalog-index.ts'
import { conditionOptions, counterpartOptions, joinsAt, usingOptions } from './joins.ts'
import {
  expressionOptions,
  keywordOptions,
  memberOptions,
  tableOptions,
  typeOptions,
  valueOptions,
} from './offers.ts'
import type { Option } from './option.ts'
import { type ColumnName, type Situation, situationAt } from './situation.ts'
import { findColumn } from './source.ts'
import { type Visible, visibleAt } from './sources.ts'
import { keywordsAfterSource } from './vocabulary.ts'

export interface Completions {
  /** What a chosen option replaces. */
  readonly from: number
  readonly to: number
  readonly typed: string
  readonly options: readonly Option[]
  /** Whether they are of use before a letter is typed. */
  readonly eager: boolean
  readonly situation: Situation['kind']
}

const most = 120

/**
 * What may be written at a place of a statement.
 *
 * @param text a statement, or several; short enough to be read at each key.
 */
export function completionsAt(
  text: string,
  offset: number,
  index: CatalogIndex,
): Completions | undefined {
  const tokens = tokensAround(text, offset)
  const place = placeAt(tokens, text, offset)
  if (place === undefined) return undefined
  const path = groupsAround(groupOf(tokens), place.from === offset ? offset : place.from + 1)
  const situation = situationAt(path, place.from)
  if (place.kind === 'string' && situation.kind !== 'value') return undefined
  const visible = visibleAt(path, offset, index)
  const found = optionsFor(situation, visible, place).map((option) => quotedAs(place, option))
  const options = [...found].sort((one, other) => one.rank - other.rank).slice(0, most)
  return options.length === 0
    ? undefined
    : { ...place, options, situation: situation.kind, eager: isEager(situation, options) }
}

interface Place {
  readonly kind: 'plain' | 'quoted' | 'string'
  readonly from: number
  readonly to: number
  /** As it is typed, up to the caret. */
  readonly typed: string
}

function placeAt(tokens: readonly Token[], text: string, offset: number): Place | undefined {
  const token = tokens.find(({ from, to }) => from < offset && offset <= to)
  if (token === undefined || token.kind === 'symbol')
    return { kind: 'plain', from: offset, to: offset, typed: '' }
  const { from, to } = token
  if (token.kind === 'word') return { kind: 'plain', from, to, typed: text.slice(from, offset) }
  if (token.kind === 'comment' || token.kind === 'number') {
    // Behind a closed block comment one may write on.
    const isOver = token.text.endsWith('*/') && offset === to
    return isOver ? { kind: 'plain', from: offset, to: offset, typed: '' } : undefined
  }
  const isClosed = token.text.length > 1 && token.text.endsWith(token.text[0] ?? '')
  if (isClosed && offset === to) return undefined
  const typed = text.slice(from + 1, offset)
  // A quote just opened may swallow what follows; only what is typed is replaced.
  const isShort = isClosed && !token.text.includes('\n') && text.slice(offset, to).length < 40
  const end = isShort && /^[^\s,)]*.$/.test(text.slice(offset, to)) ? to : offset
  return { kind: token.kind === 'quoted' ? 'quoted' : 'string', from, to: end, typed }
}

function optionsFor(situation: Situation, visible: Visible, place: Place): readonly Option[] {
  const typed = place.typed.normalize('NFC').toLowerCase()
  const { near, known } = visible
  switch (situation.kind) {
    case 'nothing':
      return []
    case 'member':
      return memberOptions(visible, situation.of, typed)
    case 'table':
      return tableOptions(visible, typed)
    case 'after-source':
      return keywordOptions(keywordsAfterSource, typed, place.typed)
    case 'type':
      return typeOptions(typed)
    case 'join':
      return specialFirst(
        conditionOptions(joinsAt(near, place.from, known.index), typed),
        visible,
        place,
      )
    case 'using':
      return [
        ...usingOptions(joinsAt(near, place.from, known.index), typed),
        ...sharedColumns(visible, typed),
      ]
    case 'value': {
      const values = valueOptions(columnNamed(visible, situation.column), typed)
      const others = situation.inJoin ? counterpartOptions(near, situation.column, typed) : []
      return specialFirst([...others, ...values], visible, place)
    }
    case 'expression':
      return inExpression(visible, place)
  }
}

/** Before a letter is typed, what is meant for this place stands alone. */
function specialFirst(
  special: readonly Option[],
  visible: Visible,
  place: Place,
): readonly Option[] {
  const isEnough = place.kind === 'string' || (place.typed === '' && special.length > 0)
  return isEnough ? special : [...special, ...inExpression(visible, place)]
}

function inExpression(visible: Visible, place: Place): readonly Option[] {
  const typed = place.typed.normalize('NFC').toLowerCase()
  return expressionOptions(visible, typed).map((option) => {
    const isLower = option.kind === 'keyword' && /^[a-z]/.test(place.typed)
    return isLower ? { ...option, label: option.label.toLowerCase() } : option
  })
}

/** In USING: the columns of the last source that one before it has too. */
function sharedColumns({ near }: Visible, typed: string): readonly Option[] {
  const last = near.at(-1)
  if (last === undefined) return []
  const before = near.slice(0, -1)
  const columns = last.columns.filter(({ name }) => findColumn(before, name) !== undefined)
  const shared = { ...last, columns }
  return memberOptions({ ...emptyVisible, near: [shared] }, shared.name, typed)
}

const emptyVisible: Visible = {
  known: {
    index: emptyIndex,
    named: new Map(),
    spelling: new Map(),
    depth: 0,
  },
  near: [],
  far: [],
}

function columnNamed({ near, far, known }: Visible, { of, name }: ColumnName): ColumnEntry {
  const sources = [...near, ...far]
  const wanted = of?.toUpperCase()
  const among =
    wanted === undefined
      ? sources
      : sources.filter((source) => source.name.toUpperCase() === wanted)
  const anywhere = known.index.names.find(
    ({ column }) => column.name.toUpperCase() === name.toUpperCase(),
  )
  const isUnknown = sources.length === 0
  return (
    findColumn(among, name) ??
    (isUnknown ? anywhere?.column : undefined) ?? { name, type: '', captionTh: '', codes: [] }
  )
}

/** Within quotes that are open, what is written has them too. */
function quotedAs(place: Place, option: Option): Option {
  if (place.kind !== 'quoted') return option
  const name = option.label.startsWith('"')
    ? option.label
    : `"${option.label.replaceAll('"', '""')}"`
  return { ...option, insert: name }
}

function isEager(situation: Situation, options: readonly Option[]): boolean {
  if (situation.kind === 'member' || situation.kind === 'table') return true
  if (situation.kind === 'using') return true
  return options.some(
    ({ kind, rank }) => (kind === 'join' || kind === 'value' || kind === 'column') && rank < 10_000,
  )
}

/** Whether the list opens by itself while somebody types; asked for, it always does. */
export function opensByItself({ typed, eager, situation, options }: Completions): boolean {
  if (typed === '') return eager
  if (situation === 'after-source' && typed.length < 2) return false
  // What is written whole needs no help, and Enter should begin a line.
  return typed.length < 2 || !options.some((option) => isWhole(option, typed))
}

function isWhole(option: Option, typed: string): boolean {
  return option.kind !== 'function' && option.label.toUpperCase() === typed.toUpperCase()
}
