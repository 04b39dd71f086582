import { useState } from 'react'
import { call } from '../../api/client.ts'
import { useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application, Guide } from '../access.ts'
import { sizeText } from '../file-size.ts'
import { paperTitles } from '../paper-texts.ts'
import { useCommand } from '../use-command.ts'
import style from './papers.module.css'
import { UploadZone } from './upload-zone.tsx'
import { useUpload } from './use-upload.ts'

const texts = {
  large: {
    th: 'ไฟล์นี้ขนาด {size} ใหญ่เกิน {most} กรุณาสแกนใหม่ที่ความละเอียด 200 dpi หรือบันทึกเป็น PDF ที่เล็กลง',
    en: 'This file has {size}, more than {most}. Scan it again at 200 dpi, or save it as a smaller PDF.',
  },
} as const satisfies Texts

/** Attaches a signed form, or replaces the one that is there. */
export function AttachForm({
  application: { id },
  kind,
  guide,
  onDone,
}: {
  readonly application: Application
  readonly kind: 'agreement' | 'terms'
  readonly guide: Guide | undefined
  readonly onDone: () => void
}) {
  const titles = useSay(paperTitles)
  const sentence = useSentence()
  const sizes = useSizeCheck(guide)
  const { upload, progress, problem } = useUpload(id)
  const attach = useCommand((uploadId: string) =>
    call('attachPaper', { params: { id }, body: { uploadId, kind } }),
  )
  const take = async (file: File) => {
    if (!sizes.takes(file)) return
    const kept = await upload(file)
    if (kept === undefined) return
    const done = await attach.run(kept.id)
    if (done !== undefined) onDone()
  }
  const trouble = problem ?? attach.problem
  const words = sizes.words ?? (trouble && sentence(trouble))
  return (
    <>
      <UploadZone
        label={titles(kind)}
        mostBytes={guide?.upload.fileBytes}
        progress={attach.running ? 1 : progress}
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

/** Says at once that a file is too large, instead of sending all of it first. */
export function useSizeCheck(guide: Guide | undefined) {
  const say = useSay(texts)
  const [tooLarge, setTooLarge] = useState<number>()
  const most = guide?.upload.fileBytes ?? Number.POSITIVE_INFINITY
  return {
    takes: ({ size }: File): boolean => {
      setTooLarge(size > most ? size : undefined)
      return size <= most
    },
    words:
      tooLarge === undefined
        ? undefined
        : say('large', { size: sizeText(tooLarge), most: sizeText(most) }),
  }
}
