import { useState } from 'react'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application, DocumentKind, Paper } from '../office-types.ts'
import { paperNames } from '../words/paper-names.ts'
import { PaperFoot } from './paper-foot.tsx'
import { PaperPage } from './paper-page.tsx'
import style from './paper-reader.module.css'
import { ReaderBar } from './reader-bar.tsx'

const texts = {
  papers: { th: 'เอกสารของคำขอ', en: 'Papers of the application' },
  none: { th: 'ยังไม่มีเอกสารในคำขอนี้', en: 'No papers yet' },
  noneWhy: {
    th: 'เมื่อผู้ยื่นแนบเอกสาร หรือเจ้าหน้าที่ลงรับหนังสือ จะเปิดอ่านได้ที่นี่',
    en: 'They can be read here as soon as the applicant attaches one or an officer registers a letter.',
  },
} as const satisfies Texts

/** The pages of the papers, to be read beside the checklist. */
export function PaperReader({
  application,
  agreementPaper,
  kind,
  onKind,
}: {
  readonly application: Application
  /** The agency's agreement in force, where it stands for the application's own. */
  readonly agreementPaper: Paper | null
  readonly kind: DocumentKind | null
  readonly onKind: (kind: DocumentKind) => void
}) {
  const say = useSay(texts)
  const names = useSay(paperNames)
  const { id } = application
  const papers = [...(agreementPaper === null ? [] : [agreementPaper]), ...application.papers]
  const paper = papers.find((one) => one.kind === kind) ?? papers[0]
  if (paper === undefined) {
    return (
      <section className={style.none} aria-label={say('papers')}>
        <strong>{say('none')}</strong>
        <p>{say('noneWhy')}</p>
      </section>
    )
  }
  return (
    <section className={style.reader} aria-label={say('papers')}>
      <div className={style.tabs}>
        {papers.map((one) => (
          <button
            key={one.kind}
            type="button"
            aria-pressed={one === paper}
            onClick={() => onKind(one.kind)}
          >
            {names(one.kind)}
          </button>
        ))}
      </div>
      <Pages key={paper.contentHash} applicationId={id} paper={paper} />
      <PaperFoot applicationId={id} paper={paper} />
    </section>
  )
}

function Pages({
  applicationId,
  paper,
}: {
  readonly applicationId: string
  readonly paper: Paper
}) {
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(100)
  return (
    <>
      <ReaderBar
        page={page}
        pages={paper.pageCount}
        onPage={setPage}
        zoom={zoom}
        onZoom={setZoom}
      />
      <PaperPage key={page} applicationId={applicationId} paper={paper} page={page} zoom={zoom} />
    </>
  )
}
