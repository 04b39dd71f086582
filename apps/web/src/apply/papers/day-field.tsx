import { NativeSelect, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { latinDigits } from '../draft/text-count.ts'
import style from './day-field.module.css'
import { type DayParts, dayFrom, isComplete, noDay, partsOf } from './day-parts.ts'

const texts = {
  day: { th: 'วันที่', en: 'Day' },
  month: { th: 'เดือน', en: 'Month' },
  year: { th: 'ปี พ.ศ.', en: 'Year (BE)' },
  choose: { th: 'เลือกเดือน', en: 'Choose' },
  wrong: {
    th: 'ไม่มีวันนี้ในปฏิทิน กรุณาตรวจวัน เดือน และปี พ.ศ. (สี่หลัก เช่น 2569)',
    en: 'There is no such day. Check the day, the month and the year of the Buddhist era (such as 2569).',
  },
} as const satisfies Texts

interface Props {
  readonly label: string
  readonly hint?: string
  /** `YYYY-MM-DD` */
  readonly value: string | undefined
  readonly error?: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** A day, in the calendar that stands on Thai papers. */
export function DayField({ label, hint, value, error, onChange }: Props) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const id = useId()
  const [parts, setParts] = useState<DayParts>(value === undefined ? noDay : partsOf(value))
  const change = (changed: Partial<DayParts>) => {
    const next = { ...parts, ...changed }
    setParts(next)
    onChange(dayFrom(next))
  }
  const isWrong = isComplete(parts) && dayFrom(parts) === undefined
  const shownError = isWrong ? say('wrong') : error
  const months = monthNames(language)
  return (
    <fieldset className={style.day} aria-describedby={shownError && `${id}-error`}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={style.hint}>{hint}</p>}
      <div className={style.parts}>
        <TextInput
          size="lg"
          label={say('day')}
          inputMode="numeric"
          maxLength={2}
          value={parts.day}
          onChange={(event) => change({ day: latinDigits(event.currentTarget.value).trim() })}
        />
        <NativeSelect
          size="lg"
          label={say('month')}
          value={parts.month}
          data={[
            { value: '', label: say('choose') },
            ...months.map((name, at) => ({ value: String(at + 1), label: name })),
          ]}
          onChange={(event) => change({ month: event.currentTarget.value })}
        />
        <TextInput
          size="lg"
          label={say('year')}
          inputMode="numeric"
          maxLength={4}
          value={parts.year}
          onChange={(event) => change({ year: latinDigits(event.currentTarget.value).trim() })}
        />
      </div>
      {shownError !== undefined && (
        <p className={style.error} id={`${id}-error`} role="alert">
          {shownError}
        </p>
      )}
    </fieldset>
  )
}

function monthNames(language: 'th' | 'en'): readonly string[] {
  const format = new Intl.DateTimeFormat(language === 'th' ? 'th-TH' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  })
  return Array.from({ length: 12 }, (_, month) =>
    format.format(new Date(Date.UTC(2026, month, 15))),
  )
}
