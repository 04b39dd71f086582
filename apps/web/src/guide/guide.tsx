import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Guide as GuideFacts, guideQuery } from '../apply/access.ts'
import { Contact } from '../frame/contact.tsx'
import { usePageTitle } from '../frame/page-title.ts'
import { Pending } from '../frame/pending.tsx'
import { State } from '../frame/state.tsx'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { ApplyButton } from './apply-button.tsx'
import style from './guide.module.css'
import { GuideApproval } from './guide-approval.tsx'
import { GuideData } from './guide-data.tsx'
import { GuidePapers } from './guide-papers.tsx'
import { GuideWay } from './guide-way.tsx'
import { GuideWho } from './guide-who.tsx'
import { Part } from './part.tsx'

const texts = {
  title: { th: 'คู่มือการขอใช้งานระบบ HiPPO', en: 'How to apply for HiPPO' },
  lead: {
    th: 'คู่มือนี้แนะนำขั้นตอนการขอสิทธิ์เข้าใช้งานระบบประมวลผลและเพิ่มประสิทธิภาพข้อมูลสุขภาพ ระดับภูมิภาค (HDE) สำหรับแอดมินระดับจังหวัด',
    en: 'How provincial administrators obtain access to the regional system for processing and optimising health data (HDE).',
  },
  contents: { th: 'สารบัญ', en: 'Contents' },
  who: { th: 'คุณสมบัติ', en: 'Who may apply' },
  steps: { th: 'ขั้นตอนและแบบฟอร์ม', en: 'Steps and forms' },
  approval: { th: 'การอนุมัติและระยะเวลา', en: 'Approval and times' },
  data: { th: 'ข้อมูลในระบบ', en: 'The data' },
  contact: { th: 'ช่องทางติดต่อสอบถาม', en: 'Contact' },
  version: { th: 'เวอร์ชันคู่มือ: {version}', en: 'Version of the guide: {version}' },
  unreached: { th: 'ยังเปิดคู่มือการขอใช้งานไม่ได้', en: 'The guide cannot be opened yet' },
  kept: {
    th: 'ระบบไม่ตอบ กรุณาลองใหม่ หรือสอบถามตามช่องทางนี้',
    en: 'The server does not answer. Try again, or ask here:',
  },
  again: { th: 'ลองใหม่', en: 'Try again' },
} as const satisfies Texts

const parts = ['who', 'steps', 'approval', 'data', 'contact'] as const

/** The ministry's guide to applying, for everybody. */
export function Guide() {
  const say = useSay(texts)
  usePageTitle(say('title'))
  const { data, isError, refetch } = useQuery(guideQuery)
  if (data !== undefined) return <OpenGuide guide={data} />
  if (!isError) return <Pending />
  return (
    <State
      wholePage
      tone="broken"
      title={say('unreached')}
      action={<Button onClick={() => void refetch()}>{say('again')}</Button>}
    >
      <p>{say('kept')}</p>
      <Contact />
    </State>
  )
}

function OpenGuide({ guide }: { readonly guide: GuideFacts }) {
  const say = useSay(texts)
  return (
    <div className={style.guide}>
      <header>
        <h1>{say('title')}</h1>
        <p className={style.long} lang="en">
          (Health Information Process and Performance Optimization)
        </p>
        <p>{say('lead')}</p>
        <GuideWay />
      </header>
      <div className={style.columns}>
        <nav className={style.contents} aria-label={say('contents')}>
          <ol>
            {parts.map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{say(part)}</a>
              </li>
            ))}
          </ol>
          <ApplyButton />
          <p className={style.version}>{say('version', { version: guide.version })}</p>
        </nav>
        <div className={style.parts}>
          <GuideWho guide={guide} />
          <GuidePapers guide={guide} />
          <GuideApproval guide={guide} />
          <GuideData />
          <Part id="contact" title={say('contact')}>
            <Contact />
          </Part>
        </div>
      </div>
    </div>
  )
}
