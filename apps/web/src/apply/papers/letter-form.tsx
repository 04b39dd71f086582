import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application, Guide, LetterDetails } from '../access.ts'
import { paperTitles } from '../paper-texts.ts'
import { useCommand } from '../use-command.ts'
import { useSizeCheck } from './attach-form.tsx'
import { DayField } from './day-field.tsx'
import { fieldOf } from './letter-field.ts'
import style from './papers.module.css'
import { UploadZone } from './upload-zone.tsx'
import { useUpload } from './use-upload.ts'

const texts = {
  number: { th: 'เลขที่หนังสือ', en: 'Number of the letter' },
  numberHint: { th: 'ตามที่ปรากฏบนหนังสือ', en: 'As it stands on the letter' },
  date: { th: 'ลงวันที่', en: 'Date of the letter' },
  subject: { th: 'เรื่อง', en: 'Subject' },
  signatory: { th: 'ผู้ลงนาม (ชื่อและตำแหน่ง)', en: 'Signed by (name and position)' },
  file: { th: 'ไฟล์: {name}', en: 'File: {name}' },
  other: { th: 'เลือกไฟล์อื่น', en: 'Choose another file' },
  attach: { th: 'แนบหนังสือ', en: 'Attach the letter' },
  fill: {
    th: 'กรอกเลขที่ วันที่ เรื่อง ผู้ลงนาม และเลือกไฟล์ให้ครบก่อนแนบ',
    en: 'Fill in number, date, subject and signatory, and choose the file; then attach it.',
  },
} as const satisfies Texts

type Draft = Omit<LetterDetails, 'date'> & { readonly date: string | undefined }
type Kept = { readonly id: string; readonly name: string }

/** The official letter: what stands on it, and its scan. */
export function LetterForm({
  application,
  guide,
  onDone,
}: {
  readonly application: Application
  readonly guide: Guide | undefined
  readonly onDone: () => void
}) {
  const { id } = application
  const say = useSay(texts)
  const sentence = useSentence()
  const before = application.papers.find(({ kind }) => kind === 'letter')?.letter
  const [letter, setLetter] = useState<Draft>(before ?? emptyLetter)
  const [kept, setKept] = useState<Kept>()
  const attach = useCommand((uploadId: string, details: LetterDetails) =>
    call('attachPaper', { params: { id }, body: { uploadId, kind: 'letter', letter: details } }),
  )
  const ready = readyLetter(letter)
  const submit = async () => {
    if (kept === undefined || ready === undefined) return
    const done = await attach.run(kept.id, ready)
    if (done !== undefined) onDone()
  }
  const wrongAt = attach.problem && fieldOf(attach.problem)
  const words = attach.problem && sentence(attach.problem)
  return (
    <form
      className={style.letter}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <LetterFields
        letter={letter}
        onChange={(change) => setLetter({ ...letter, ...change })}
        errorAt={(field) => (field === wrongAt ? words : undefined)}
      />
      <LetterFile id={id} guide={guide} kept={kept} onKept={setKept} />
      {attach.problem !== undefined && wrongAt === undefined && (
        <p className={style.wrong} role="alert">
          {words}
        </p>
      )}
      <div className={style.row}>
        <Button
          type="submit"
          size="md"
          disabled={kept === undefined || ready === undefined}
          loading={attach.running}
        >
          {say('attach')}
        </Button>
        {(kept === undefined || ready === undefined) && (
          <span className={style.small}>{say('fill')}</span>
        )}
      </div>
    </form>
  )
}

const emptyLetter: Draft = { number: '', date: undefined, subject: '', signatory: '' }

function readyLetter({ date, ...texts }: Draft): LetterDetails | undefined {
  const isFilled = Object.values(texts).every((text) => text.trim() !== '')
  return date === undefined || !isFilled ? undefined : { ...texts, date }
}

function LetterFields({
  letter,
  onChange,
  errorAt,
}: {
  readonly letter: Draft
  readonly onChange: (change: Partial<Draft>) => void
  readonly errorAt: (field: keyof LetterDetails) => string | undefined
}) {
  const say = useSay(texts)
  const textField = (name: 'number' | 'subject' | 'signatory') => (
    <TextInput
      size="lg"
      label={say(name)}
      description={name === 'number' ? say('numberHint') : undefined}
      value={letter[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      error={errorAt(name)}
    />
  )
  return (
    <>
      {textField('number')}
      <DayField
        label={say('date')}
        value={letter.date}
        error={errorAt('date')}
        onChange={(date) => onChange({ date })}
      />
      {textField('subject')}
      {textField('signatory')}
    </>
  )
}

function LetterFile({
  id,
  guide,
  kept,
  onKept,
}: {
  readonly id: string
  readonly guide: Guide | undefined
  readonly kept: Kept | undefined
  readonly onKept: (kept: Kept | undefined) => void
}) {
  const say = useSay(texts)
  const titles = useSay(paperTitles)
  const sentence = useSentence()
  const sizes = useSizeCheck(guide)
  const { upload, progress, problem } = useUpload(id)
  const take = async (file: File) => {
    if (!sizes.takes(file)) return
    const sent = await upload(file)
    if (sent !== undefined) onKept({ id: sent.id, name: file.name })
  }
  if (kept !== undefined) {
    return (
      <div className={style.row}>
        <span>{say('file', { name: kept.name })}</span>
        <Button variant="subtle" onClick={() => onKept(undefined)}>
          {say('other')}
        </Button>
      </div>
    )
  }
  const words = sizes.words ?? (problem && sentence(problem))
  return (
    <>
      <UploadZone
        label={titles('letter')}
        mostBytes={guide?.upload.fileBytes}
        progress={progress}
        onFile={(file) => void take(file)}
      />
      {words !== undefined && (
        <p className={style.wrong} role="alert">
          {words}
        </p>
      )}
    </>
  )
}
