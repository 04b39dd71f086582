import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '#domain/outcome'
import type { Database } from '#platform/database'
import { type Claim, claimNext, recordLookUp, recordResult, type Surroundings } from './attempts.ts'
import type { SendResult, SmsGateway } from './gateway.ts'
import type { SmsOutbox } from './outbox.ts'
import { settleEarlyReceipts } from './receipts.ts'
import { type Rhythm, usualRhythm } from './rhythm.ts'

export interface DeliveryOptions {
  readonly database: Database
  readonly gateway: SmsGateway
  readonly outbox: SmsOutbox
  readonly rhythm?: Partial<Rhythm>
  readonly clock?: () => Date
  /** Told what broke; delivery goes on. */
  readonly onFault?: (fault: Fault) => void
}

/** Between two tries to put an outcome on record while the database is away. */
const recordAgainMs = 250

/**
 * Hands the messages of the outbox to the gateway, one after the other: with one call under way, a kill can make at
 * most one message go out twice. Several programs may deliver at once.
 */
export class SmsDelivery {
  readonly #around: Surroundings
  readonly #outbox: SmsOutbox
  readonly #clock: () => Date
  readonly #onFault: (fault: Fault) => void
  readonly #stop = new AbortController()
  #running: Promise<void> | undefined
  #wake = new AbortController()

  constructor(options: DeliveryOptions) {
    const rhythm = { ...usualRhythm, ...options.rhythm }
    this.#around = { database: options.database, gateway: options.gateway, rhythm }
    this.#outbox = options.outbox
    this.#clock = options.clock ?? (() => new Date())
    this.#onFault = options.onFault ?? (() => {})
  }

  /** Deliver in the background until `stop`. */
  start(): void {
    this.#running ??= this.#run()
  }

  /** Look now instead of at the next poll. */
  wake(): void {
    this.#wake.abort()
  }

  /** Finish the call that is under way, and begin no other. */
  async stop(): Promise<void> {
    this.#stop.abort()
    this.wake()
    await this.#running
  }

  /** Deliver what is due at this moment; returns how many messages were worked on. */
  async deliverDue(): Promise<number> {
    let count = 0
    while (!this.#stop.signal.aborted && (await this.#deliverNext())) count += 1
    return count
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        await this.deliverDue()
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        this.#onFault(error)
      }
      await this.#rest()
    }
  }

  /** `wake` during the work before counts too. */
  async #rest(): Promise<void> {
    const { signal } = this.#wake
    await pause(this.#around.rhythm.pollMs, undefined, { signal, ref: false }).catch(() => {})
    if (signal.aborted) this.#wake = new AbortController()
  }

  async #deliverNext(): Promise<boolean> {
    const claim = await claimNext(this.#around, this.#clock())
    if (claim === undefined) return false
    if (claim === 'over') return true
    const { attemptId } = claim
    await (attemptId === null ? this.#ask(claim) : this.#send({ ...claim, attemptId }))
    return true
  }

  async #send(claim: Claim & { readonly attemptId: string }): Promise<void> {
    const result = await this.#call(claim)
    await this.#record(() => recordResult(this.#around, claim, { result, now: this.#clock() }))
    if (result.outcome === 'accepted') {
      await settleEarlyReceipts(this.#around.database, this.#clock())
    }
  }

  async #call({ message, key }: Claim): Promise<SendResult> {
    const opened =
      message.sealed === null ? undefined : this.#outbox.open(message.id, message.sealed)
    if (opened === undefined) {
      return { outcome: 'rejected', reason: 'unreadable', retryable: false }
    }
    const signal = AbortSignal.timeout(this.#around.rhythm.callMs)
    return this.#around.gateway.send({ idempotencyKey: key, ...opened, signal })
  }

  async #ask(claim: Claim): Promise<void> {
    const signal = AbortSignal.timeout(this.#around.rhythm.callMs)
    const result = await this.#around.gateway.lookUp?.(claim.key, signal)
    if (result === undefined) throw new TypeError('defect: a gateway without look-ups was asked')
    await this.#record(() => recordLookUp(this.#around, claim, { result, now: this.#clock() }))
  }

  /** An outcome that is known is not given up because the database is away for a moment. */
  async #record(record: () => Promise<void>): Promise<void> {
    const until = performance.now() + this.#around.rhythm.leaseMs
    for (;;) {
      try {
        return await record()
      } catch (error) {
        if (!(error instanceof Fault && error.retryable) || performance.now() > until) throw error
        this.#onFault(error)
        await pause(recordAgainMs)
      }
    }
  }
}
