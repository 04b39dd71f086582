import { Checkbox, Radio } from '@mantine/core'
import { useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application, Details, Guide } from '../access.ts'
import { anchorOf } from '../journey/problem-anchor.ts'
import { ReturnedReason } from '../journey/returned-reason.tsx'
import { BoundedText } from './bounded-text.tsx'
import style from './draft.module.css'
import { SaveState } from './save-state.tsx'
import { useDetails } from './use-details.ts'

const texts = {
  title: { th: 'ข้อมูลของท่าน', en: 'About you' },
  contact: { th: 'ที่ติดต่อที่ทำงาน', en: 'Contact at the office' },
  contactHint: {
    th: 'ตำแหน่ง กลุ่มงาน โทรศัพท์ และอีเมลที่ทำงาน เจ้าหน้าที่จะใช้เมื่อต้องสอบถาม',
    en: 'Position, division, telephone and e-mail at work: for questions of the officer.',
  },
  purpose: { th: 'วัตถุประสงค์ของการใช้งาน', en: 'Purpose' },
  purposeHint: {
    th: 'จะใช้ข้อมูลทำงานราชการเรื่องใด ไม่ต้องใส่ข้อมูลของผู้ป่วย',
    en: 'For which official work the data will be used. Leave out anything about patients.',
  },
  skills: { th: 'ทักษะที่จำเป็น', en: 'Necessary skills' },
  skillsHint: { th: 'ข้าพเจ้าขอรับรองว่า', en: 'I declare that I have' },
  sql: {
    th: 'มีความรู้ด้านภาษาในการจัดการฐานข้อมูล (HQL, SQL)',
    en: 'knowledge of a database language (HQL, SQL)',
  },
  standard: {
    th: 'มีความรู้โครงสร้างข้อมูลด้านการแพทย์และสุขภาพ (มาตรฐาน 43 แฟ้ม)',
    en: 'knowledge of the structure of health data (the standard of 43 files)',
  },
  letterBy: { th: 'หนังสือราชการจะส่งทางใด', en: 'How the official letter comes' },
  upload: { th: 'แนบไฟล์สแกนในหน้านี้', en: 'As a scan, uploaded on this page' },
  paper: { th: 'ส่งเอกสารกระดาษถึง ศทส.', en: 'On paper, to the ministry ICT centre' },
  'e-office': { th: 'ส่งทาง e-office ถึง ศทส.', en: 'By e-office, to the ministry ICT centre' },
} as const satisfies Texts

const ways = ['upload', 'paper', 'e-office'] as const

/** What the applicant says in their own words; saves itself. */
export function DetailsForm({
  application,
  guide,
}: {
  readonly application: Application
  readonly guide: Guide | undefined
}) {
  const say = useSay(texts)
  const sentence = useSentence()
  const { write, written, ...saving } = useDetails(application)
  const troubleAt = saving.trouble === null ? null : anchorOf(saving.trouble)
  const errorAt = (anchor: string) =>
    saving.trouble !== null && troubleAt === anchor ? sentence(saving.trouble) : undefined
  return (
    <section className={style.section} id="details" aria-labelledby="details-title">
      <header className={style.head}>
        <h2 id="details-title">{say('title')}</h2>
        <SaveState {...saving} />
      </header>
      <ReturnedReason application={application} about="details" />
      <BoundedText
        id="contact"
        label={say('contact')}
        hint={say('contactHint')}
        text={written.contact}
        limits={guide?.text.contact}
        rows={2}
        error={errorAt('contact')}
        onChange={(contact) => write({ contact })}
      />
      <BoundedText
        id="purpose"
        label={say('purpose')}
        hint={say('purposeHint')}
        text={written.purpose}
        limits={guide?.text.purpose}
        rows={4}
        error={errorAt('purpose')}
        onChange={(purpose) => write({ purpose })}
      />
      <Skills written={written} write={write} />
      <Radio.Group
        size="lg"
        label={say('letterBy')}
        value={written.letterBy}
        onChange={(way) => write({ letterBy: ways.find((one) => one === way) ?? 'upload' })}
      >
        <div className={style.choices}>
          {ways.map((way) => (
            <Radio key={way} size="md" value={way} label={say(way)} />
          ))}
        </div>
      </Radio.Group>
    </section>
  )
}

function Skills({
  written,
  write,
}: {
  readonly written: Details
  readonly write: (change: Partial<Details>) => void
}) {
  const say = useSay(texts)
  return (
    <fieldset className={style.fieldset} id="skills">
      <legend>{say('skills')}</legend>
      <p className={style.hint}>{say('skillsHint')}</p>
      <div className={style.choices}>
        <Checkbox
          size="md"
          label={say('sql')}
          checked={written.knowsSql}
          onChange={(event) => write({ knowsSql: event.currentTarget.checked })}
        />
        <Checkbox
          size="md"
          label={say('standard')}
          checked={written.knowsStandard}
          onChange={(event) => write({ knowsStandard: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  )
}
