import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '#contract/client'
import { usePageTitle } from '../frame/page-title.ts'
import { Pending } from '../frame/pending.tsx'
import { State } from '../frame/state.tsx'
import { dayText } from '../language/dates.ts'
import { useLanguage, useSay, useSentence } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { accessQuery, termsQuery } from './access.ts'
import { AcceptTerms } from './terms/accept-terms.tsx'
import style from './terms/terms.module.css'
import { PartOfTerms } from './terms/terms-part.tsx'
import { known } from './use-command.ts'

const texts = {
  title: { th: 'ข้อตกลงและเงื่อนไขการเข้าถึงข้อมูล', en: 'Terms and conditions of access to data' },
  about: {
    th: '{number} ฉบับ {version} ใช้ตั้งแต่ {day}',
    en: '{number}, version {version}, in force since {day} BE',
  },
  thai: { th: '', en: 'The terms are in Thai; the Thai text is the one that binds.' },
  accepted: { th: 'ท่านยอมรับฉบับนี้แล้ว', en: 'You have accepted this version.' },
  compared: {
    th: 'แสดงเทียบกับฉบับ {version} ที่ท่านเคยยอมรับ: คำที่เพิ่มขีดเส้นใต้ คำที่ตัดออกขีดฆ่า',
    en: 'Shown beside version {version}, which you accepted: words that were added are underlined, words that were removed are struck through.',
  },
  changesOnly: { th: 'แสดงเฉพาะส่วนที่เปลี่ยน', en: 'Show only what changed' },
  by: {
    th: 'กรุณายอมรับก่อน {day} หลังจากนั้นจะใช้งานไม่ได้จนกว่าจะยอมรับ',
    en: 'Accept it before {day} BE. After that you cannot work until you have accepted it.',
  },
  needed: {
    th: 'ท่านต้องยอมรับฉบับนี้ก่อน จึงจะใช้งานต่อได้',
    en: 'You must accept this version before you can go on working.',
  },
  back: { th: 'กลับไปหน้าคำขอ', en: 'Back to your application' },
  broken: { th: 'ยังเปิดหน้านี้ไม่ได้', en: 'This page cannot be opened yet' },
  again: { th: 'ลองใหม่', en: 'Try again' },
} as const satisfies Texts

type Terms = Answer<'terms'>

/** The terms in force; beside what was accepted before, where that was another version. */
export function TermsPage() {
  const say = useSay(texts)
  const sentence = useSentence()
  usePageTitle(say('title'))
  const { data, error, refetch } = useQuery(termsQuery)
  if (data !== undefined) return <WholeTerms terms={data} />
  if (error === null) return <Pending />
  return (
    <State
      wholePage
      tone="broken"
      title={say('broken')}
      action={<Button onClick={() => void refetch()}>{say('again')}</Button>}
    >
      {sentence(known(error))}
    </State>
  )
}

function WholeTerms({ terms }: { readonly terms: Terms }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const [changesOnly, setChangesOnly] = useState(false)
  const { formNumber: number, version, acceptedVersion, parts, inForceFrom } = terms
  const compares = acceptedVersion !== null && acceptedVersion !== version
  const shown = parts.filter(({ state }) =>
    compares ? !changesOnly || state !== 'same' : state !== 'removed',
  )
  return (
    <div className={style.page}>
      <h1>{say('title')}</h1>
      <p className={style.about}>
        {say('about', { number, version, day: dayText(inForceFrom, language) })}
      </p>
      {language === 'en' && <p className={style.about}>{say('thai')}</p>}
      <Standing terms={terms} />
      {compares && (
        <div className={style.compared}>
          <p>{say('compared', { version: acceptedVersion })}</p>
          <Checkbox
            size="md"
            label={say('changesOnly')}
            checked={changesOnly}
            onChange={(event) => setChangesOnly(event.currentTarget.checked)}
          />
        </div>
      )}
      <div lang="th">
        {shown.map((part) => (
          <PartOfTerms key={part.title} part={part} compares={compares} />
        ))}
      </div>
      <Acceptance terms={terms} />
      <p>
        <Link to="/apply">{say('back')}</Link>
      </p>
    </div>
  )
}

/** Whether they are accepted, and until when they must be. */
function Standing({ terms: { version, acceptedVersion } }: { readonly terms: Terms }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const { data: access } = useQuery(accessQuery)
  if (acceptedVersion === version) return <p className={style.accepted}>{say('accepted')}</p>
  if (access?.entitlement?.commands.includes('accept-terms') !== true) return null
  const by = access.terms.mustAcceptBy
  return (
    <p className={style.notice}>
      {by === null ? say('needed') : say('by', { day: dayText(by, language) })}
    </p>
  )
}

function Acceptance({ terms: { version, acceptedVersion } }: { readonly terms: Terms }) {
  const { data: access } = useQuery(accessQuery)
  if (acceptedVersion === version) return null
  if (access?.entitlement?.commands.includes('accept-terms') !== true) return null
  return <AcceptTerms key={version} version={version} />
}
