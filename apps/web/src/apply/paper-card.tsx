import { IconDownload } from '@tabler/icons-react'
import { requestOf } from '#contract/client'
import { dayText, momentText } from '../language/dates.ts'
import { useLanguage, useSay } from '../language/language.tsx'
import type { Paper } from './access.ts'
import { Differences } from './differences.tsx'
import { sizeText } from './file-size.ts'
import style from './paper-card.module.css'
import { PaperPages } from './paper-pages.tsx'
import { paperTexts } from './paper-texts.ts'

/** A paper of an application: its pages, what is known of it, and how it differs from the form that was issued. */
export function PaperView({
  applicationId,
  paper,
}: {
  readonly applicationId: string
  readonly paper: Paper
}) {
  return (
    <div className={style.paper}>
      <PaperFacts applicationId={applicationId} paper={paper} />
      {paper.letter !== null && <Letter letter={paper.letter} />}
      {paper.receipt !== null && <Received receipt={paper.receipt} />}
      <PaperPages applicationId={applicationId} paper={paper} />
      {paper.kind !== 'letter' && <FormCheck paper={paper} />}
    </div>
  )
}

function PaperFacts({
  applicationId: id,
  paper,
}: {
  readonly applicationId: string
  readonly paper: Paper
}) {
  const say = useSay(paperTexts)
  const { language } = useLanguage()
  const { contentHash: hash, pageCount: count, fileType, sizeBytes, scan, attachedAt } = paper
  const pages = count === 1 ? say('onePage') : say('pages', { count })
  const size = sizeBytes === null ? null : sizeText(sizeBytes)
  const facts = [
    fileType?.toUpperCase(),
    pages,
    size,
    say('attached', { when: momentText(attachedAt, language) }),
  ]
  return (
    <div className={style.facts}>
      <span>{facts.filter((fact) => fact != null).join(' · ')}</span>
      <span className={style.scan} data-scan={scan}>
        {say(`scan-${scan}`)}
      </span>
      <a href={requestOf('paper', { params: { id, hash } }).url} download>
        <IconDownload size={16} aria-hidden="true" /> {say('open')}
      </a>
    </div>
  )
}

function Letter({ letter }: { readonly letter: NonNullable<Paper['letter']> }) {
  const say = useSay(paperTexts)
  const { language } = useLanguage()
  return (
    <dl className={style.letter}>
      <dt>{say('number')}</dt>
      <dd>{letter.number}</dd>
      <dt>{say('date')}</dt>
      <dd>{dayText(letter.date, language)}</dd>
      <dt>{say('subject')}</dt>
      <dd>{letter.subject}</dd>
      <dt>{say('signatory')}</dt>
      <dd>{letter.signatory}</dd>
    </dl>
  )
}

function Received({ receipt }: { readonly receipt: NonNullable<Paper['receipt']> }) {
  const say = useSay(paperTexts)
  const { language } = useLanguage()
  const { number, receivedOn, by } = receipt
  return (
    <p className={style.line}>
      {say('received', { number, day: dayText(receivedOn, language), way: say(by) })}
    </p>
  )
}

/** What the code and the text of a form say; a letter has neither. */
function FormCheck({ paper }: { readonly paper: Paper }) {
  const say = useSay(paperTexts)
  const { issuedFor, signatures, differences } = paper
  const isOther = issuedFor === 'another' && differences.some(({ kind }) => kind === 'other-form')
  const read = readWords(paper, say)
  return (
    <>
      {issuedFor !== null && (
        <p className={style.line} data-issued={issuedFor}>
          {say(isOther ? 'for-other-form' : `for-${issuedFor}`)}
        </p>
      )}
      <Differences paper={paper} />
      {read !== undefined && <p className={style.small}>{read}</p>}
      {signatures > 0 && <p className={style.small}>{say('signatures', { count: signatures })}</p>}
    </>
  )
}

/** How far the text of a paper could be compared; nothing where the differences say that it is another text. */
export function readWords(
  { comparedPages: count, pageCount: pages, differences }: Paper,
  say: ReturnType<typeof useSay<typeof paperTexts>>,
): string | undefined {
  if (count > 0) return say('compared', { count, pages })
  return differences.some(({ kind }) => kind === 'text-unlike') ? undefined : say('picture')
}
