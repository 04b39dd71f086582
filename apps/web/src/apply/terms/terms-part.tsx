import { VisuallyHidden } from '@mantine/core'
import type { Answer } from '#contract/client'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import style from './terms.module.css'
import { type Piece, wordDiff } from './word-diff.ts'

const texts = {
  changed: { th: 'เปลี่ยน', en: 'changed' },
  added: { th: 'เพิ่มใหม่', en: 'new' },
  removed: { th: 'ตัดออก', en: 'removed' },
  addedWords: { th: 'เพิ่ม', en: 'added' },
  removedWords: { th: 'ตัด', en: 'removed' },
} as const satisfies Texts

export type TermsPart = Answer<'terms'>['parts'][number]

/** One part of the terms; beside an earlier version, what changed in it. */
export function PartOfTerms({
  part,
  compares,
}: {
  readonly part: TermsPart
  readonly compares: boolean
}) {
  const say = useSay(texts)
  const { title, state, before, after } = part
  const rows = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at)
  return (
    <section className={style.part} data-state={compares ? state : undefined}>
      <h2>
        {title}
        {compares && state !== 'same' && <span className={style.mark}>{say(state)}</span>}
      </h2>
      {compares
        ? rows.map((at) => <Compared key={at} before={before[at] ?? ''} after={after[at] ?? ''} />)
        : after.map((text) => <p key={text}>{text}</p>)}
    </section>
  )
}

function Compared({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p>
      {keyed(wordDiff(before, after)).map(({ key, piece }) => (
        <Words key={key} piece={piece} />
      ))}
    </p>
  )
}

/** Pieces with the place in the text at which each begins. */
function keyed(pieces: readonly Piece[]) {
  let at = 0
  return pieces.map((piece) => {
    const key = `${at} ${piece.kind}`
    at += piece.text.length
    return { key, piece }
  })
}

function Words({ piece: { kind, text } }: { readonly piece: Piece }) {
  const say = useSay(texts)
  if (kind === 'same') return text
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <VisuallyHidden>{` [${say(kind === 'added' ? 'addedWords' : 'removedWords')}: `}</VisuallyHidden>
      {text}
      <VisuallyHidden>{'] '}</VisuallyHidden>
    </Mark>
  )
}
