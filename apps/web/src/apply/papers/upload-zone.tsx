import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { sizeText } from '../file-size.ts'
import style from './papers.module.css'

const texts = {
  drop: { th: 'วางไฟล์ที่นี่ หรือ', en: 'Drop the file here, or' },
  choose: { th: 'เลือกไฟล์หรือถ่ายภาพ', en: 'Choose a file or take a picture' },
  kinds: {
    th: 'PDF, JPEG หรือ PNG ไม่เกิน {size} หลายหน้าให้รวมเป็น PDF ไฟล์เดียว',
    en: 'PDF, JPEG or PNG up to {size}. Several pages go into one PDF.',
  },
  sending: { th: 'กำลังส่ง {percent}%', en: 'Sending, {percent}%' },
  checking: { th: 'กำลังเปิดตรวจไฟล์…', en: 'The file is being opened and checked…' },
} as const satisfies Texts

interface Props {
  readonly label: string
  readonly mostBytes: number | undefined
  /** 0 to 1 while a file is being sent. */
  readonly progress: number | undefined
  readonly onFile: (file: File) => void
}

/** Takes one file: dropped, chosen, or from a phone's camera. */
export function UploadZone({ label, mostBytes, progress, onFile }: Props) {
  const say = useSay(texts)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined && progress === undefined) onFile(file)
  }
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(isOver)
  }
  return (
    <form
      aria-label={label}
      className={style.zone}
      data-over={over || undefined}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event)
        take(event.dataTransfer.files)
      }}
    >
      <input
        ref={input}
        className={style.input}
        type="file"
        tabIndex={-1}
        aria-label={label}
        accept="application/pdf,image/jpeg,image/png"
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      {progress === undefined ? (
        <>
          <span className={style.drop}>{say('drop')}</span>
          <Button
            size="md"
            variant="default"
            leftSection={<IconUpload size={18} aria-hidden="true" />}
            aria-label={`${say('choose')}: ${label}`}
            onClick={() => input.current?.click()}
          >
            {say('choose')}
          </Button>
          {mostBytes !== undefined && (
            <span className={style.small}>{say('kinds', { size: sizeText(mostBytes) })}</span>
          )}
        </>
      ) : (
        <Sending part={progress} />
      )}
    </form>
  )
}

function Sending({ part }: { readonly part: number }) {
  const say = useSay(texts)
  const percent = Math.round(part * 100)
  return (
    <div className={style.sending} role="status">
      <progress max={1} value={part} aria-label={say('sending', { percent })} />
      <span>{part < 1 ? say('sending', { percent }) : say('checking')}</span>
    </div>
  )
}
