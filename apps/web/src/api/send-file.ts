import { type Answer, type Call, requestOf } from '#contract/client'
import { bodyOf, Offline, problemOf } from './problems.ts'
import { tellLost, tellProblem, tellReached } from './watch.ts'

/** Routes that take the bytes of a file as they are. */
type FileRoute = 'upload'

type Sending = Pick<Call<FileRoute>, 'params' | 'signal'> & {
  readonly file: Blob
  /** How much of it has left, 0 to 1. */
  readonly onProgress?: (part: number) => void
}

/**
 * Send a file to a route of the contract.
 *
 * @throws ApiProblem when the server refuses or breaks, Offline when it cannot be reached.
 */
export async function sendFile(name: FileRoute, given: Sending): Promise<Answer<FileRoute>> {
  const response = await send(requestOf(name, { params: given.params }), given)
  tellReached()
  if (response.ok) return bodyOf(response) as Promise<Answer<FileRoute>>
  const problem = await problemOf(response)
  tellProblem(problem)
  throw problem
}

/** `fetch` does not tell how far a body has got; the older way does. */
function send(
  { method, url }: ReturnType<typeof requestOf>,
  { file, onProgress, signal }: Sending,
): Promise<Response> {
  return new Promise((answered, failed) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    request.responseType = 'text'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.(total === 0 ? 0 : loaded / total),
    )
    request.addEventListener('load', () => answered(responseOf(request)))
    request.addEventListener('error', () => {
      tellLost()
      failed(new Offline())
    })
    request.addEventListener('abort', () => failed(new DOMException('stopped', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function responseOf(request: XMLHttpRequest): Response {
  const type = request.getResponseHeader('content-type') ?? ''
  return new Response(request.responseText, {
    status: request.status,
    headers: { 'content-type': type },
  })
}
