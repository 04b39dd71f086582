import type { Language } from '../../language/texts.ts'
import { isWord, nameOf, type Token, tokensOf } from '../editor/sql/tokens.ts'

const unnamed = { th: 'ร่างใหม่', en: 'New draft' }
const readAtMost = 4_000
const longest = 40

/** What a tab is called: its title; else its first comment; else its first file. */
export function shownTitle(title: string, text: string, language: Language): string {
  if (title !== '') return title
  const tokens = tokensOf(text.slice(0, readAtMost))
  return shortened(commentOf(tokens[0]) ?? fileOf(tokens) ?? unnamed[language])
}

function commentOf(token: Token | undefined): string | undefined {
  if (token?.kind !== 'comment') return undefined
  const lines = token.text
    .replace(/^(?:--+|\/\*+)/, '')
    .replace(/\*+\/$/, '')
    .split('\n')
  return lines.map((line) => line.replace(/^\s*\*?\s*/, '').trim()).find((line) => line !== '')
}

function fileOf(tokens: readonly Token[]): string | undefined {
  const from = tokens.findIndex((token) => isWord(token, 'FROM'))
  const file = from === -1 ? undefined : tokens[from + 1]
  return file?.kind === 'word' || file?.kind === 'quoted' ? nameOf(file) : undefined
}

/** Never cut within what a reader sees as one letter. */
function shortened(text: string): string {
  const letters = [...new Intl.Segmenter('th').segment(text)].map(({ segment }) => segment)
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}

export function copyTitle(title: string, language: Language): string {
  return `${title.slice(0, 100)} ${language === 'th' ? '(สำเนา)' : '(copy)'}`
}
