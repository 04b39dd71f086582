import { Textarea } from '@mantine/core'
import { useSay } from '../language/language.tsx'
import { decisionTexts } from './decision/decision-texts.ts'
import { fitOf, lengthOf } from './decision/written.ts'
import style from './note-field.module.css'

interface Props {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly limits: { readonly min: number; readonly max: number }
  readonly error?: string | undefined
}

/** A text that must be written, with how many characters are still missing. */
export function NoteField({ label, description, value, onChange, limits, error }: Props) {
  const say = useSay(decisionTexts)
  const { short, over } = fitOf(value, limits)
  const count =
    over > 0
      ? say('tooLong', { count: over })
      : short > 0
        ? say('needed', { count: short })
        : say('written', { count: lengthOf(value) })
  return (
    <div>
      <Textarea
        label={label}
        description={description}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        minRows={3}
        maxRows={10}
        autosize
        required
        error={error}
      />
      <p className={style.count} data-ready={(short === 0 && over === 0) || undefined}>
        {count}
      </p>
    </div>
  )
}
