import { IconArrowBackUp } from '@tabler/icons-react'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application } from '../access.ts'
import style from './journey.module.css'

const texts = {
  reason: { th: 'เหตุผลที่ส่งกลับ', en: 'Why it was returned' },
} as const satisfies Texts

type Reason = Application['decisions'][number]['reasons'][number]

/** The reasons of the return that is to be mended now. */
export function reasonsOf({ state, decisions }: Application): readonly Reason[] {
  const last = decisions.at(-1)
  return state === 'returned' && last?.result === 'returned' ? last.reasons : []
}

/** Beside what was returned: why. */
export function ReturnedReason({
  application,
  about,
}: {
  readonly application: Application
  readonly about: Reason['about']
}) {
  const say = useSay(texts)
  const found = reasonsOf(application).find((one) => one.about === about)
  if (found === undefined) return null
  return (
    <p className={style.reason}>
      <IconArrowBackUp size={20} aria-hidden="true" />
      <span>
        <strong>{say('reason')}:</strong> {found.reason}
      </span>
    </p>
  )
}
