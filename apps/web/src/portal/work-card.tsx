import { Button } from '@mantine/core'
import { addressAt, type Session } from '../api/session.ts'
import { dayText } from '../language/dates.ts'
import { useLanguage, useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './work-card.module.css'

const texts = {
  hello: { th: 'สวัสดี {name}', en: 'Hello {name}' },
  data: { th: 'ทำงานกับข้อมูลจังหวัด{name}', en: 'Work with the data of {name}' },
  reaches: {
    th: 'มาตรฐาน 43 แฟ้ม · รุ่นข้อมูล {version} · ข้อมูลถึง {date}',
    en: '43-file standard · data version {version} · data to {date} BE',
  },
  version: {
    th: 'มาตรฐาน 43 แฟ้ม · รุ่นข้อมูล {version}',
    en: '43-file standard · data version {version}',
  },
  none: {
    th: 'จังหวัดนี้ยังไม่มีข้อมูลในระบบ ผู้ดูแลกำลังนำเข้า ท่านเปิดหน้าทำงานและเตรียมคำสั่งไว้ก่อนได้',
    en: 'There are no data of this province yet. You can open the workbench and prepare statements.',
  },
  ends: { th: 'สิทธิ์ของท่านถึง {date}', en: 'Your entitlement ends on {date} BE' },
  open: { th: 'เปิดหน้าทำงาน', en: 'Open the workbench' },
  manual: { th: 'อ่านคู่มือ', en: 'Read the manual' },
} as const satisfies Texts

/** The way to one's own province. */
export function WorkCard({
  session,
  work,
}: {
  readonly session: Session
  readonly work: NonNullable<Session['work']>
}) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const person = language === 'th' ? session.person?.nameTh : session.person?.nameEn
  return (
    <section className={style.card}>
      <p className={style.hello}>
        {say('hello', { name: person ?? session.person?.nameTh ?? '' })}
      </p>
      <h1>{say('data', { name: language === 'th' ? work.nameTh : work.nameEn })}</h1>
      <p className={style.facts}>
        <DataWords work={work} />
      </p>
      {work.endsAt !== null && (
        <p className={style.facts}>{say('ends', { date: dayText(work.endsAt, language) })}</p>
      )}
      <div className={style.actions}>
        <Button component="a" size="lg" href={addressAt(session.workbenchOrigin, '/work')}>
          {say('open')}
        </Button>
        <a href={addressAt(session.workbenchOrigin, '/help')}>{say('manual')}</a>
      </div>
    </section>
  )
}

function DataWords({ work }: { readonly work: NonNullable<Session['work']> }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  if (work.dataVersion === null) return say('none')
  if (work.reachesTo === null) return say('version', { version: work.dataVersion })
  const date = dayText(work.reachesTo, language)
  return say('reaches', { version: work.dataVersion, date })
}
