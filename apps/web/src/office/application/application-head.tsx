import { Button } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { Urgency } from '../inbox/urgency.tsx'
import { Notice } from '../notice.tsx'
import { OfficeLink } from '../office-link.tsx'
import type { Reviewed } from '../office-types.ts'
import { kindWords, stateWords } from '../words/application-words.ts'
import { Badge } from '../words/badge.tsx'
import { useAgencyName, useWords } from '../words/use-words.ts'
import style from './application.module.css'

const texts = {
  back: { th: 'กลับไปที่รายการคำขอ', en: 'Back to the list' },
  submitted: { th: 'ยื่นเมื่อ {when}', en: 'Submitted {when}' },
  again: { th: 'ยื่นครั้งที่ {count}', en: 'Submission {count}' },
  changed: {
    th: 'คำขอหรือเอกสารเปลี่ยนไปจากที่ท่านเปิดดู',
    en: 'The application or its papers have changed since you opened it',
  },
  changedWhy: {
    th: 'ที่เห็นอยู่นี้เป็นฉบับล่าสุดแล้ว เครื่องหมายในรายการตรวจเริ่มใหม่ ข้อความที่พิมพ์ไว้ยังอยู่ กรุณาตรวจอีกครั้งก่อนตัดสิน',
    en: 'You see it as it is now. The ticks of the checklist start anew; what you typed is kept. Review it again before you decide.',
  },
  seen: { th: 'รับทราบ', en: 'I see' },
} as const satisfies Texts

/** Whose application it is, how it stands, and whether it changed under the reader's eyes. */
export function ApplicationHead({
  reviewed,
  hasChanged,
  onSeen,
}: {
  readonly reviewed: Reviewed
  readonly hasChanged: boolean
  readonly onSeen: () => void
}) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const agency = useAgencyName()
  const kind = useWords(kindWords)
  const state = useWords(stateWords)
  const { application, waiting } = reviewed
  const { submittedAt, submission } = application
  return (
    <header className={style.head}>
      <OfficeLink to="" className={style.back}>
        <IconChevronLeft size={16} aria-hidden /> {say('back')}
      </OfficeLink>
      <h1>{agency(application)}</h1>
      <div className={style.line}>
        <span>{application.number}</span>
        <span>{kind(application.kind)}</span>
        <Badge state={application.state} word={state(application.state)} />
        {waiting !== null && <Urgency waiting={waiting} />}
        {submittedAt !== null && (
          <span>{say('submitted', { when: momentText(submittedAt, language) })}</span>
        )}
        {submission > 1 && <span>{say('again', { count: submission })}</span>}
      </div>
      {hasChanged && (
        <Notice
          tone="careful"
          title={say('changed')}
          action={
            <Button size="compact-sm" h={32} variant="default" onClick={onSeen}>
              {say('seen')}
            </Button>
          }
        >
          {say('changedWhy')}
        </Notice>
      )}
    </header>
  )
}
