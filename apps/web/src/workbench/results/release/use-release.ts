import { useState } from 'react'
import { ApiProblem, download, Offline } from '../../../api/client.ts'

/** Fetch a result as a file, with the reason, and hand it to the browser. */
export function useRelease(id: string, onDone: () => void) {
  const [releasing, setReleasing] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | Offline>()
  const release = async (reason: string) => {
    setReleasing(true)
    setProblem(undefined)
    try {
      save(await download('release', { params: { id }, body: { reason } }))
      onDone()
    } catch (error) {
      if (!(error instanceof ApiProblem || error instanceof Offline)) throw error
      setProblem(error)
    } finally {
      setReleasing(false)
    }
  }
  return { release, releasing, problem }
}

function save({ blob, fileName }: { readonly blob: Blob; readonly fileName: string }): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
