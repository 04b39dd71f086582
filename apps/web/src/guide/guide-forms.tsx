import { IconDownload, IconFileText } from '@tabler/icons-react'
import { requestOf } from '#contract/client'
import type { DocumentKind, Guide } from '../apply/access.ts'
import { paperTitles } from '../apply/paper-texts.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './guide-forms.module.css'

const texts = {
  title: { th: 'การดาวน์โหลดแบบฟอร์ม', en: 'Downloading the forms' },
  where: {
    th: 'สามารถดาวน์โหลดแบบฟอร์มเอกสารทั้งหมดได้จากระบบลงทะเบียน',
    en: 'All forms can be downloaded from the registration system.',
  },
  filled: {
    th: 'ฉบับที่ใช้ลงนาม กรุณาดาวน์โหลดจากคำขอของท่าน ระบบกรอกชื่อ หน่วยงาน จังหวัด และเลขที่คำขอไว้ให้แล้ว แบบเปล่าด้านล่างมีไว้อ่านล่วงหน้า',
    en: 'For signing, take the forms from your own application: name, office, province and number are filled in there. The blank ones below are to be read beforehand.',
  },
  model: { th: 'ตัวอย่างหนังสือราชการ', en: 'Model of the official letter' },
  version: { th: 'ฉบับที่ {version}', en: 'version {version}' },
  download: { th: 'ดาวน์โหลดแบบเปล่า (PDF)', en: 'Download the blank form (PDF)' },
  thai: { th: 'แบบฟอร์มเป็นภาษาไทย', en: 'The forms are in Thai.' },
} as const satisfies Texts

/** The blank forms; each is made when it is asked for. */
export function GuideForms({ forms }: { readonly forms: Guide['forms'] }) {
  const say = useSay(texts)
  const sayPaper = useSay(paperTitles)
  const nameOf = (kind: DocumentKind) => (kind === 'letter' ? say('model') : sayPaper(kind))
  return (
    <section className={style.forms}>
      <h4>{say('title')}</h4>
      <p>{say('where')}</p>
      <p>{say('filled')}</p>
      <ul>
        {forms.map(({ kind, number, version }) => (
          <li key={kind}>
            <IconFileText size={28} stroke={1.4} aria-hidden="true" />
            <span className={style.name}>
              {nameOf(kind)}
              <small>
                {number} · {say('version', { version })}
              </small>
            </span>
            <a href={requestOf('blankForm', { params: { kind } }).url} download>
              <IconDownload size={18} aria-hidden="true" />
              {say('download')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
