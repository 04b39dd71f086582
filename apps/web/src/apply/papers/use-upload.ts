import { useState } from 'react'
import type { Answer } from '#contract/client'
import { sendFile } from '../../api/send-file.ts'
import { known, type Problem } from '../use-command.ts'

export type Upload = Answer<'upload'>

/** Sends a file of an application; nothing of it counts until it is attached. */
export function useUpload(id: string) {
  const [progress, setProgress] = useState<number>()
  const [problem, setProblem] = useState<Problem>()
  const upload = async (file: File): Promise<Upload | undefined> => {
    setProblem(undefined)
    setProgress(0)
    try {
      return await sendFile('upload', { params: { id }, file, onProgress: setProgress })
    } catch (error) {
      setProblem(known(error))
      return undefined
    } finally {
      setProgress(undefined)
    }
  }
  return { upload, progress, problem, forget: () => setProblem(undefined) }
}
