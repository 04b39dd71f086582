import { NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { latinDigits } from '../../apply/draft/text-count.ts'
import { dayFrom, isComplete } from '../../apply/papers/day-parts.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { KeptFields } from '../kept-fields.ts'
import style from './letter.module.css'

const texts = {
  day: { th: 'วัน', en: 'Day' },
  month: { th: 'เดือน', en: 'Month' },
  year: { th: 'ปี พ.ศ.', en: 'Year BE' },
  wrong: {
    th: 'ไม่ใช่วันในปฏิทิน กรุณาตรวจวัน เดือน และปี พ.ศ.',
    en: 'No day of the calendar. Check day, month and the year of the Buddhist era.',
  },
} as const satisfies Texts

interface Props {
  readonly label: string
  readonly description?: string
  readonly fields: KeptFields
  /** Its parts are kept under `name-day`, `name-month`, `name-year`. */
  readonly name: string
  readonly error?: string | undefined
}

/** A day of the Buddhist calendar in three parts, as it stands on Thai papers. */
export function DayField({ label, description, fields, name, error }: Props) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const id = useId()
  const part = (of: string) => fields.values[`${name}-${of}`] ?? ''
  const written = { day: part('day'), month: part('month'), year: part('year') }
  const isWrong = isComplete(written) && dayFrom(written) === undefined
  const trouble = error ?? (isWrong ? say('wrong') : undefined)
  const months = monthNames(language)
  return (
    <fieldset className={style.day} aria-describedby={trouble === undefined ? undefined : id}>
      <legend>{label}</legend>
      {description !== undefined && <p className={style.hint}>{description}</p>}
      <div className={style.parts}>
        <TextInput
          aria-label={`${label}: ${say('day')}`}
          placeholder={say('day')}
          inputMode="numeric"
          maxLength={2}
          value={written.day}
          onChange={({ currentTarget }) =>
            fields.set(`${name}-day`, latinDigits(currentTarget.value).trim())
          }
          error={trouble !== undefined}
        />
        <NativeSelect
          aria-label={`${label}: ${say('month')}`}
          value={written.month}
          onChange={({ currentTarget }) => fields.set(`${name}-month`, currentTarget.value)}
          data={[
            { value: '', label: say('month') },
            ...months.map((month, at) => ({ value: String(at + 1), label: month })),
          ]}
          error={trouble !== undefined}
        />
        <TextInput
          aria-label={`${label}: ${say('year')}`}
          placeholder={say('year')}
          inputMode="numeric"
          maxLength={4}
          value={written.year}
          onChange={({ currentTarget }) =>
            fields.set(`${name}-year`, latinDigits(currentTarget.value).trim())
          }
          error={trouble !== undefined}
        />
      </div>
      {trouble !== undefined && (
        <p id={id} className={style.trouble}>
          {trouble}
        </p>
      )}
    </fieldset>
  )
}

/** The day that stands in a field; undefined while it is none. */
export function dayOfField({ values }: KeptFields, name: string): string | undefined {
  const part = (of: string) => values[`${name}-${of}`] ?? ''
  return dayFrom({ day: part('day'), month: part('month'), year: part('year') })
}

function monthNames(language: 'th' | 'en'): readonly string[] {
  const name = new Intl.DateTimeFormat(language === 'th' ? 'th-TH' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  })
  return Array.from({ length: 12 }, (_, at) => name.format(new Date(Date.UTC(2026, at, 15))))
}
