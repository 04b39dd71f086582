import { IconCircleDashed } from '@tabler/icons-react'
import { useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application } from '../access.ts'
import style from './journey.module.css'
import { type Anchor, anchorOf, goTo } from './problem-anchor.ts'

const texts = {
  contact: { th: 'ไปที่ข้อมูลติดต่อ', en: 'Go to the contact' },
  purpose: { th: 'ไปที่วัตถุประสงค์', en: 'Go to the purpose' },
  skills: { th: 'ไปที่ทักษะ', en: 'Go to the skills' },
  phone: { th: 'ไปที่เบอร์มือถือ', en: 'Go to the mobile number' },
  'paper-agreement': { th: 'ไปที่บันทึกข้อตกลง', en: 'Go to the agreement' },
  'paper-terms': { th: 'ไปที่ข้อตกลงและเงื่อนไข', en: 'Go to the terms' },
  'paper-letter': { th: 'ไปที่หนังสือราชการ', en: 'Go to the letter' },
} as const satisfies Texts

/** What is missing or wrong, each with the way to where it is mended. */
export function Checklist({ problems }: { readonly problems: Application['problems'] }) {
  const sentence = useSentence()
  return (
    <ul className={style.checklist}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.en}`}>
          <IconCircleDashed size={20} aria-hidden="true" />
          <span>
            {sentence(problem)} <Way anchor={anchorOf(problem)} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Way({ anchor }: { readonly anchor: Anchor }) {
  const say = useSay(texts)
  if (anchor === 'place') return null
  return (
    <button type="button" className={style.link} onClick={() => goTo(anchor)}>
      {say(anchor)}
    </button>
  )
}
