import { Popover, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconLock } from '@tabler/icons-react'
import type { Session } from '../api/session.ts'
import { dayText, momentText } from '../language/dates.ts'
import { useLanguage, useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './province-chip.module.css'

type Work = NonNullable<Session['work']>

const texts = {
  label: { th: 'ข้อมูลของจังหวัด {name}', en: 'Data of {name} province' },
  files: { th: 'มาตรฐาน 43 แฟ้ม', en: '43-file standard' },
  version: { th: 'รุ่นข้อมูล {version}', en: 'data version {version}' },
  reaches: { th: 'ถึง {date}', en: 'to {date} BE' },
  none: { th: 'ยังไม่มีข้อมูล', en: 'no data yet' },
  only: {
    th: 'เซสชันนี้เปิดได้เฉพาะแฟ้มของจังหวัด{name}เท่านั้น ทุกคำสั่งทำงานในแคปซูลที่ไม่มีแฟ้มของจังหวัดอื่นอยู่เลย',
    en: 'This session can open the files of {name} province only. Every statement runs in a capsule in which the files of no other province exist.',
  },
  versionName: { th: 'รุ่นข้อมูล', en: 'Data version' },
  committed: { th: 'นำเข้าเมื่อ', en: 'Loaded (BE)' },
  reachesName: { th: 'ข้อมูลถึงวันที่', en: 'Data reach to (BE)' },
  ends: { th: 'สิทธิ์ของท่านถึง', en: 'Your entitlement ends (BE)' },
} as const satisfies Texts

/** Which province's files, and no other's, this session can open. */
export function ProvinceChip({ work }: { readonly work: Work }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const name = language === 'th' ? work.nameTh : work.nameEn
  return (
    <Popover position="bottom-start" width={380} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={style.chip}>
          <IconLock className={style.lock} size={16} aria-hidden="true" />
          <span className={style.name}>{name}</span>
          <span className={style.files}>{say('files')}</span>
          {work.dataVersion === null && <span>{say('none')}</span>}
          {work.dataVersion !== null && (
            <span className={style.version}>{say('version', { version: work.dataVersion })}</span>
          )}
          {work.reachesTo !== null && (
            <span>{say('reaches', { date: dayText(work.reachesTo, language) })}</span>
          )}
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={style.card} aria-label={say('label', { name })}>
        <p>{say('only', { name })}</p>
        <WorkFacts work={work} />
      </Popover.Dropdown>
    </Popover>
  )
}

function WorkFacts({ work }: { readonly work: Work }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const facts = [
    ['versionName', work.dataVersion?.toString()],
    ['reachesName', work.reachesTo && dayText(work.reachesTo, language)],
    ['committed', work.committedAt && momentText(work.committedAt, language)],
    ['ends', work.endsAt && dayText(work.endsAt, language)],
  ] as const
  return (
    <dl className={style.facts}>
      {facts.map(
        ([fact, value]) =>
          value && (
            <div key={fact}>
              <dt>{say(fact)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
