interface ProblemBody {
  readonly status: number
  readonly code: string
  readonly th: string
  readonly en: string
  readonly about?: string
  readonly position?: { readonly line: number; readonly column: number }
}

/** The server refused, or broke, and said so in both languages. */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  readonly th: string
  readonly en: string
  /** The field or the paper that it is about. */
  readonly about: string | undefined
  readonly position: { readonly line: number; readonly column: number } | undefined

  constructor(body: ProblemBody) {
    super(body.code)
    this.name = 'ApiProblem'
    this.code = body.code
    this.status = body.status
    this.th = body.th
    this.en = body.en
    this.about = body.about
    this.position = body.position
  }
}

/** The request did not reach the server, or its answer did not come back. */
export class Offline extends Error {
  override readonly name = 'Offline'
  readonly code = 'offline'
  readonly th = 'ติดต่อระบบไม่ได้ งานที่พิมพ์ไว้ยังอยู่ กรุณาตรวจเครือข่าย ระบบจะลองใหม่เอง'
  readonly en =
    'The server cannot be reached. What you typed is kept. Check the network; this is tried again by itself.'
}

/** What a refused response says; a proxy on the way may have answered with a page of its own. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.startsWith('application/problem+json')) return unclearAnswer(response.status)
  const body: unknown = await bodyOf(response)
  return isProblemBody(body) ? new ApiProblem(body) : unclearAnswer(response.status)
}

/**
 * The JSON of a response.
 *
 * @throws ApiProblem when it is none, Offline when it broke off on the way.
 */
export async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof SyntaxError) throw unclearAnswer(response.status)
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Offline()
  }
}

function isProblemBody(body: unknown): body is ProblemBody {
  return (
    typeof body === 'object' &&
    body !== null &&
    'status' in body &&
    'code' in body &&
    'th' in body &&
    'en' in body
  )
}

function unclearAnswer(status: number): ApiProblem {
  return new ApiProblem({
    status,
    code: 'unclear-answer',
    th: `ระบบตอบกลับไม่ถูกรูปแบบ (${status}) กรุณาลองใหม่ หรือแจ้งผู้ดูแล`,
    en: `The server gave an unclear answer (${status}). Try again, or tell the operator.`,
  })
}
