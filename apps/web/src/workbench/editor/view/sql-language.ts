import { SQLDialect } from '@codemirror/lang-sql'
import { functions, keywords, types } from '../complete/vocabulary.ts'

const separate = [
  ...['like', 'similar', 'escape', 'columns', 'positional', 'respect', 'ignore', 'nulls', 'rows'],
  ...['range', 'groups', 'preceding', 'following', 'unbounded', 'current', 'row', 'exclude'],
  ...['materialized', 'tablesample', 'sample', 'asof', 'semi', 'anti', 'outer', 'right', 'is'],
  ...[
    'ordinality',
    'within',
    'collate',
    'for',
    'to',
    'using',
    'natural',
    'summarize',
    'first',
    'last',
  ],
]

function words(texts: readonly string[]): string {
  return texts.flatMap((text) => text.toLowerCase().match(/[a-z_]+/g) ?? []).join(' ')
}

/** The engine's SQL as far as colours need it. */
export const duckSql = SQLDialect.define({
  keywords: words([...keywords, ...separate]),
  types: words(types),
  builtin: functions.map(({ name }) => name).join(' '),
  operatorChars: '+-*/<>=~!@#%^&|?:',
  doubleDollarQuotedStrings: true,
  identifierQuotes: '"',
  specialVar: '$',
  caseInsensitiveIdentifiers: true,
}).extension
