import { Textarea } from '@mantine/core'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import style from './draft.module.css'
import { countOf } from './text-count.ts'

const texts = {
  few: { th: 'ต้องการอีก {count} ตัวอักษร', en: '{count} more characters needed' },
  count: { th: '{count} จาก {max} ตัวอักษร', en: '{count} of {max} characters' },
  many: { th: 'เกินมา {count} ตัวอักษร', en: '{count} characters too many' },
} as const satisfies Texts

interface Props {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly text: string
  readonly limits: { readonly min: number; readonly max: number } | undefined
  readonly rows: number
  readonly error: string | undefined
  readonly onChange: (text: string) => void
}

/** A text that may be so long and no longer, and how long it is. */
export function BoundedText({ id, label, hint, text, limits, rows, error, onChange }: Props) {
  return (
    <div>
      <Textarea
        id={id}
        size="lg"
        label={label}
        description={hint}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={rows}
        maxRows={14}
        error={error}
        aria-describedby={`${id}-count`}
      />
      {limits !== undefined && <Count id={`${id}-count`} count={countOf(text)} limits={limits} />}
    </div>
  )
}

function Count({
  id,
  count,
  limits: { min, max },
}: {
  readonly id: string
  readonly count: number
  readonly limits: { readonly min: number; readonly max: number }
}) {
  const say = useSay(texts)
  const words = () => {
    if (count > max) return say('many', { count: count - max })
    return count < min && count > 0
      ? say('few', { count: min - count })
      : say('count', { count, max })
  }
  return (
    <p id={id} className={style.count} data-wrong={count > max || undefined}>
      {words()}
    </p>
  )
}
