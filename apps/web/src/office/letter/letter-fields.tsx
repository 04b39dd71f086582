import { NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { sizeText } from '../../apply/file-size.ts'
import { useSay, useSentence } from '../../language/language.tsx'
import { isKnown } from '../answered.tsx'
import type { KeptFields } from '../kept-fields.ts'
import { useGuide } from '../use-limits.ts'
import { DayField } from './day-field.tsx'
import style from './letter.module.css'
import { letterTexts } from './letter-texts.ts'

/** The fields of a letter and of its receipt. */
export function LetterFields({
  fields,
  onFile,
  problem,
}: {
  readonly fields: KeptFields
  readonly onFile: (file: File | null) => void
  readonly problem: Error | null
}) {
  const say = useSay(letterTexts)
  const sentence = useSentence()
  const guide = useGuide()
  const id = useId()
  const size = guide === undefined ? '10 MB' : sizeText(guide.upload.fileBytes)
  const isDate = isKnown(problem) && problem.code === 'letter-date'
  return (
    <>
      <div>
        <label className={style.label} htmlFor={id}>
          {say('file')}
        </label>
        <p className={style.hint}>{say('fileHint', { size })}</p>
        <input
          id={id}
          className={style.file}
          type="file"
          required
          accept="application/pdf,image/jpeg,image/png"
          onChange={({ currentTarget }) => onFile(currentTarget.files?.[0] ?? null)}
        />
      </div>
      <TextField fields={fields} name="number" limit="letterNumber" />
      <DayField
        label={say('date')}
        fields={fields}
        name="date"
        error={isDate ? sentence(problem) : undefined}
      />
      <TextField fields={fields} name="subject" limit="letterSubject" />
      <TextField fields={fields} name="signatory" limit="signatory" />
      <h3 className={style.heading}>{say('receipt')}</h3>
      <TextField fields={fields} name="receiptNumber" limit="receiptNumber" />
      <DayField label={say('receivedOn')} fields={fields} name="receivedOn" />
      <NativeSelect
        label={say('by')}
        value={fields.values.by ?? 'paper'}
        onChange={({ currentTarget }) => fields.set('by', currentTarget.value)}
        data={[
          { value: 'paper', label: say('paper') },
          { value: 'e-office', label: say('e-office') },
        ]}
      />
    </>
  )
}

function TextField({
  fields,
  name,
  limit,
}: {
  readonly fields: KeptFields
  readonly name: 'number' | 'subject' | 'signatory' | 'receiptNumber'
  readonly limit: string
}) {
  const say = useSay(letterTexts)
  const guide = useGuide()
  return (
    <TextInput
      label={say(name)}
      required
      autoComplete="off"
      maxLength={guide?.text[limit]?.max ?? 300}
      value={fields.values[name] ?? ''}
      onChange={({ currentTarget }) => fields.set(name, currentTarget.value)}
    />
  )
}
