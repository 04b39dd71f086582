import { madeImage } from '../../platform/documents/testing/made-images.ts'
import type { SiteClient } from './signed-in-client.ts'

/** Answers of the access journey, as far as tests look at them. */
export interface Access {
  readonly application: {
    readonly id: string
    readonly number: string
    readonly state: string
    readonly papers: readonly { readonly kind: string; readonly contentHash: string }[]
    readonly problems: readonly { readonly code: string }[]
    readonly messages: readonly { readonly kind: string; readonly state: string }[]
    readonly commands: readonly string[]
  }
  readonly entitlement: { readonly id: string; readonly state: string } | null
  readonly work: { readonly code: string } | null
}

const details = {
  contact: 'กลุ่มงานพัฒนายุทธศาสตร์สาธารณสุข อาคาร 2',
  purpose: 'วิเคราะห์สถานการณ์โรคไม่ติดต่อเรื้อรังของจังหวัดเพื่อวางแผนบริการ',
  ...{ knowsSql: true, knowsStandard: true, letterBy: 'upload' },
} as const

const letter = {
  ...{ number: 'พร 0033.001/123', date: '2026-11-02' },
  ...{ subject: 'ขอเข้าใช้งานระบบ HiPPO', signatory: 'นายแพทย์ตัวอย่าง สมมติ' },
} as const

/** Codes that somebody has read from the inbox, which is one for all. */
const usedCodes = new Set<string>()

/** What an applicant does, by the routes that the screens use. */
export class Applicant {
  readonly client: SiteClient
  #id = ''

  constructor(client: SiteClient) {
    this.client = client
  }

  get id(): string {
    return this.#id
  }

  async start(kind: 'first' | 'renewal' = 'first'): Promise<Response> {
    const started = await this.client.call('POST', '/api/applications', { kind })
    if (started.ok) this.#id = ((await started.clone().json()) as Access).application.id
    return started
  }

  access(): Promise<Access> {
    return answerOf(this.client.call('GET', '/api/access'))
  }

  describe(given: object = {}): Promise<Response> {
    const body = { details: { ...details, ...given } }
    return this.client.call('PUT', `${this.#path}/details`, body)
  }

  /** Ask for a code and read it from the development inbox. */
  async confirmPhone(phone: string): Promise<Response> {
    const sent = await this.client.call('POST', `${this.#path}/phone`, { phone })
    if (!sent.ok) return sent
    const code = await this.#newestCode()
    return this.client.call('POST', `${this.#path}/phone/confirm`, { code })
  }

  /** The form as it is given out. */
  async form(kind: 'agreement' | 'terms' | 'letter'): Promise<Buffer> {
    const form = await this.client.call('GET', `${this.#path}/forms/${kind}`)
    if (!form.ok) throw new TypeError(`no form: ${form.status}`)
    return Buffer.from(await form.arrayBuffer())
  }

  async attach(kind: 'agreement' | 'terms' | 'letter', bytes: Uint8Array): Promise<Response> {
    const sent = await this.client.sendFile(`${this.#path}/uploads`, bytes)
    if (!sent.ok) return sent
    const { id: uploadId } = (await sent.json()) as { id: string }
    const body = { uploadId, kind, letter: kind === 'letter' ? letter : null }
    return this.client.call('POST', `${this.#path}/papers`, body)
  }

  async attachAll(): Promise<void> {
    await okOf(this.attach('agreement', await this.form('agreement')))
    await okOf(this.attach('terms', await this.form('terms')))
    await okOf(this.attach('letter', await madeImage().jpeg().toBuffer()))
  }

  submit(): Promise<Response> {
    return this.client.call('POST', `${this.#path}/submit`)
  }

  withdraw(): Promise<Response> {
    return this.client.call('POST', `${this.#path}/withdraw`)
  }

  /** Everything up to the submission. */
  async apply(phone: string): Promise<void> {
    await okOf(this.start())
    await okOf(this.describe())
    await okOf(this.confirmPhone(phone))
    await this.attachAll()
    await okOf(this.submit())
  }

  get #path(): string {
    return `/api/applications/${this.#id}`
  }

  async #newestCode(): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const inbox = await answerOf<{ messages: readonly { readonly text: string }[] }>(
        this.client.call('GET', '/api/development-inbox'),
      )
      const code = inbox.messages.map(({ text }) => /คือ (\d{6})/.exec(text)?.[1]).find(Boolean)
      if (code !== undefined && !usedCodes.has(code)) {
        usedCodes.add(code)
        return code
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new TypeError('no code came')
  }
}

/** What an officer does. */
export class Officer {
  readonly client: SiteClient

  constructor(client: SiteClient) {
    this.client = client
  }

  review(id: string): Promise<Reviewed> {
    return answerOf(this.client.call('GET', `/api/office/applications/${id}`))
  }

  begin(id: string): Promise<Response> {
    return this.client.call('POST', `/api/office/applications/${id}/begin-review`)
  }

  /** Decide on exactly what is before the officer. */
  async decide(id: string, how: 'approve' | 'reject', note = 'ตรวจเอกสารแล้ว'): Promise<Response> {
    const { application, reviewed } = await this.review(id)
    const body = { submission: application.submission, reviewed, note }
    return this.client.call('POST', `/api/office/applications/${id}/${how}`, body)
  }

  async return(id: string, about: string, reason: string): Promise<Response> {
    const { application, reviewed } = await this.review(id)
    const reasons = [{ about, reason }]
    const body = { submission: application.submission, reviewed, reasons }
    return this.client.call('POST', `/api/office/applications/${id}/return`, body)
  }

  change(path: string, note = 'ตามหนังสือแจ้งของจังหวัด'): Promise<Response> {
    return this.client.call('POST', `/api/office/${path}`, { note })
  }
}

export interface Reviewed {
  readonly application: Access['application'] & { readonly submission: number }
  readonly reviewed: readonly object[]
}

export async function okOf(response: Promise<Response>): Promise<void> {
  const answer = await response
  if (!answer.ok) throw new TypeError(`${answer.status} ${await answer.text()}`)
}

export async function answerOf<Answer>(response: Promise<Response>): Promise<Answer> {
  const answer = await response
  if (!answer.ok) throw new TypeError(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

/** The code of a refusal. */
export async function refusedWith(response: Promise<Response>): Promise<string> {
  const answer = await response
  const { code = `${answer.status}` } = (await answer.json()) as { code?: string }
  return code
}
