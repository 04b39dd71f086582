import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { requestOf } from '#contract/client'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application, DocumentKind, Guide } from '../access.ts'
import { ReturnedReason } from '../journey/returned-reason.tsx'
import { PaperView } from '../paper-card.tsx'
import { paperTitles } from '../paper-texts.ts'
import { AttachForm } from './attach-form.tsx'
import { LetterForm } from './letter-form.tsx'
import style from './papers.module.css'

const texts = {
  number: { th: 'แบบฟอร์ม {number} ฉบับ {version}', en: 'Form {number}, version {version}' },
  agreement: { th: '1 ฉบับต่อหน่วยงาน', en: 'one for each agency' },
  terms: { th: '1 ฉบับต่อผู้ใช้งาน', en: 'one for each user' },
  letter: { th: 'จากหน่วยงานถึง ศทส.', en: 'from the agency to the ministry ICT centre' },
  download: { th: 'ดาวน์โหลดแบบที่กรอกแล้ว', en: 'Download the form, filled in' },
  model: { th: 'ดาวน์โหลดตัวอย่างหนังสือ', en: 'Download a model of the letter' },
  replace: { th: 'แนบไฟล์ใหม่แทน', en: 'Replace the file' },
  cancel: { th: 'ใช้ไฟล์เดิม', en: 'Keep the file' },
  seen: {
    th: 'เจ้าหน้าที่เห็นข้อแตกต่างเดียวกันนี้ หากไม่ได้ตั้งใจแก้ข้อความ กรุณาลงนามในแบบที่ดาวน์โหลดใหม่',
    en: 'The officer sees the same differences. If you did not mean to change the words, sign the form as downloaded.',
  },
  paper: {
    th: 'ท่านเลือกส่งหนังสือเป็นเอกสารกระดาษ กรุณาส่งถึง ศทส. เจ้าหน้าที่จะลงรับและแนบให้',
    en: 'You chose to send the letter on paper. An officer registers it when it arrives.',
  },
  before: { th: 'ยื่นคำขอได้โดยไม่ต้องรอ', en: 'You can submit before.' },
  'e-office': {
    th: 'ท่านเลือกส่งหนังสือทาง e-office กรุณาส่งถึง ศทส. เจ้าหน้าที่จะลงรับและแนบให้',
    en: 'You chose to send the letter by e-office. An officer registers it when it arrives.',
  },
} as const satisfies Texts

interface Props {
  readonly kind: DocumentKind
  readonly application: Application
  readonly guide: Guide | undefined
}

/** One paper, for its applicant: the form to download, the file to attach, what was attached. */
export function ApplicantPaper({ kind, application, guide }: Props) {
  const say = useSay(texts)
  const titles = useSay(paperTitles)
  const { id, papers, details } = application
  const paper = papers.find((one) => one.kind === kind)
  const form = guide?.forms.find((one) => one.kind === kind)
  const way = details?.letterBy ?? 'upload'
  const comesApart = kind === 'letter' && way !== 'upload' && paper === undefined
  return (
    <article className={style.card} id={`paper-${kind}`}>
      <header>
        <h3>{titles(kind)}</h3>
        <p className={style.small}>
          {form !== undefined && kind !== 'letter' && `${say('number', form)} · `}
          {say(kind)}
        </p>
      </header>
      <ReturnedReason application={application} about={kind} />
      {isOpen(application) && (
        <a
          className={style.download}
          href={requestOf('form', { params: { id, kind } }).url}
          download
        >
          <IconDownload size={18} aria-hidden="true" />
          {say(kind === 'letter' ? 'model' : 'download')}
        </a>
      )}
      {paper !== undefined && <PaperView applicationId={id} paper={paper} />}
      {paper !== undefined && paper.differences.length > 0 && (
        <p className={style.small}>{say('seen')}</p>
      )}
      {comesApart && (
        <p className={style.covered}>
          {say(way === 'paper' ? 'paper' : 'e-office')}
          {application.commands.includes('submit') && ` ${say('before')}`}
        </p>
      )}
      {!comesApart && <Attaching kind={kind} application={application} guide={guide} />}
    </article>
  )
}

function isOpen({ commands }: Application): boolean {
  return commands.includes('attach-document') || commands.includes('replace-document')
}

function Attaching({ kind, application, guide }: Props) {
  const say = useSay(texts)
  const [replacing, setReplacing] = useState(false)
  const { papers, commands } = application
  const paper = papers.find((one) => one.kind === kind)
  const isPresent = paper !== undefined
  // What an officer registered is not the applicant's to replace.
  if (paper?.receipt != null) return null
  if (!commands.includes(isPresent ? 'replace-document' : 'attach-document')) return null
  if (isPresent && !replacing) {
    return (
      <Button
        className={style.start}
        size="md"
        variant="default"
        onClick={() => setReplacing(true)}
      >
        {say('replace')}
      </Button>
    )
  }
  const done = () => setReplacing(false)
  return (
    <>
      {kind === 'letter' ? (
        <LetterForm application={application} guide={guide} onDone={done} />
      ) : (
        <AttachForm application={application} kind={kind} guide={guide} onDone={done} />
      )}
      {isPresent && (
        <Button className={style.start} variant="subtle" onClick={done}>
          {say('cancel')}
        </Button>
      )}
    </>
  )
}
