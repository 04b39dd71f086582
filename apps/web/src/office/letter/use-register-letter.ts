import { useRef, useState } from 'react'
import type { Call } from '#contract/client'
import { call } from '../../api/client.ts'
import { sendFile } from '../../api/send-file.ts'
import { useReviewChange } from '../use-change.ts'

type Registering = Pick<Call<'registerLetter'>['body'], 'letter' | 'receipt'> & {
  readonly file: File
}

/** Sends the scan, then registers the letter; a file that came through is not sent a second time. */
export function useRegisterLetter(id: string, onDone: () => void) {
  const [part, setPart] = useState(0)
  const sent = useRef<{ readonly file: File; readonly uploadId: string }>(undefined)
  const { send: register, change } = useReviewChange(
    async ({ file, letter, receipt }: Registering) => {
      setPart(0)
      if (sent.current?.file !== file) {
        const upload = await sendFile('upload', { params: { id }, file, onProgress: setPart })
        sent.current = { file, uploadId: upload.id }
      }
      setPart(1)
      const { uploadId } = sent.current
      return call('registerLetter', { params: { id }, body: { uploadId, letter, receipt } })
    },
    onDone,
  )
  return { register, change, part }
}
