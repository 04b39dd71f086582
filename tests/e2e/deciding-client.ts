import { setTimeout as pause } from 'node:timers/promises'
import type { Reviewed } from './applicant.ts'
import type { SiteClient } from './signed-in-client.ts'

export type Result = 'approved' | 'rejected' | 'returned'

/** What an officer means to decide about an application. */
export interface Task {
  readonly id: string
  readonly result: Result
}

const note = 'ตรวจเอกสารครบถ้วนแล้ว'
const reason = 'ลายมือชื่อไม่ชัด กรุณาสแกนใหม่'
const commands = { approved: 'approve', rejected: 'reject', returned: 'return' } as const
const againAfterMs = 50
const lanes = 2

/** An officer's client: goes on through every outage until all is decided, and keeps a log of what it was told. */
export class DecidingClient {
  /** What it was told is decided. */
  readonly acknowledged = new Map<string, Result>()
  /** Decided by a try of its own whose answer never came. */
  readonly untold = new Map<string, Result>()
  /** Tries that were cut off and left nothing. */
  undone = 0
  /** What should not have been answered. */
  readonly problems: string[] = []
  readonly #site: () => SiteClient

  constructor(site: () => SiteClient) {
    this.#site = site
  }

  /** @param onDecision told each time a decision is about to be sent. */
  async decideAll(tasks: readonly Task[], onDecision: () => void): Promise<void> {
    const left = [...tasks]
    const lane = async () => {
      for (let task = left.shift(); task !== undefined; task = left.shift()) {
        await this.#decide(task, onDecision)
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  }

  async #decide(task: Task, onDecision: () => void): Promise<void> {
    let sent = false
    const onSent = () => {
      sent = true
      onDecision()
    }
    for (;;) {
      const wasSent = sent
      const answer = await unlessCutOff(() => this.#try(task, onSent))
      if (answer === undefined || answer.status >= 500) {
        await pause(againAfterMs)
        continue
      }
      if (answer.ok) {
        this.acknowledged.set(task.id, task.result)
        if (wasSent) this.undone += 1
        return
      }
      const { code } = (await answer.json()) as { code: string }
      if (wasSent && code === 'application-state') this.untold.set(task.id, task.result)
      else this.problems.push(`${task.result} was refused: ${code}`)
      return
    }
  }

  /** Begin, read, and decide on exactly what was read; the answer of the first step that is not done. */
  async #try({ id, result }: Task, onSent: () => void): Promise<Response> {
    const path = `/api/office/applications/${id}`
    const begun = await this.#site().call('POST', `${path}/begin-review`)
    if (!begun.ok) return begun
    const { application, reviewed } = (await begun.json()) as Reviewed
    const body = { submission: application.submission, reviewed }
    const how = result === 'returned' ? { reasons: [{ about: 'terms', reason }] } : { note }
    onSent()
    const decided = await this.#site().call('POST', `${path}/${commands[result]}`, {
      ...body,
      ...how,
    })
    if (decided.ok) await decided.arrayBuffer()
    return decided
  }
}

/** Undefined when the connection broke before the whole answer was there. */
async function unlessCutOff<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
