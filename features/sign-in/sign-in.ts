import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { signInWithinMs } from '#domain/access'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { type Database, inTransaction, recordAudit, type Schema } from '#platform/database'
import type { IdentityKey } from '#platform/home'
import type { Thaid, ThaidIdentity } from '#platform/thaid'
import { hashOf, newSecret } from './secret.ts'
import { openSession } from './sessions.ts'

export interface SignInOptions {
  readonly database: Database
  readonly thaid: Thaid
  readonly identity: IdentityKey
  /** Told who has signed in, the only moment at which the citizen id is known. */
  readonly onSignedIn?: (who: Arrival, now: Date) => Promise<void>
}

/** Somebody at the moment of signing in. */
export interface Arrival {
  readonly personId: string
  readonly citizenId: string
  readonly subjectHash: string
}

/** A sign-in on its way to ThaiD. */
export interface Begun {
  /** Where the browser goes now. */
  readonly url: string
  /** What binds the sign-in to this browser; a cookie carries it. */
  readonly browserSecret: string
}

interface Site {
  /** Scheme and host of the site that the sign-in is for. */
  readonly origin: string
  readonly redirectUri: string
}

/** The sign-in: begun in one browser at one site, finished there, once. */
export class SignIn {
  readonly #options: SignInOptions

  constructor(options: SignInOptions) {
    this.#options = options
  }

  /** Begin: what will be expected of the answer is kept here, not in the browser. */
  async begin(given: {
    readonly site: Site
    readonly returnTo: string
    readonly browserSecret: string | undefined
    readonly now: Date
  }): Promise<Outcome<Begun>> {
    const { site, returnTo, now } = given
    const started = await this.#options.thaid.begin(site.redirectUri)
    if (!started.ok) return this.#refused(started, now)
    const browserSecret = given.browserSecret ?? newSecret()
    const { url, state, nonce, codeVerifier } = started.value
    await this.#options.database.db
      .insertInto('sign_in_flow')
      .values({
        state_hash: hashOf(state),
        browser_hash: hashOf(browserSecret),
        origin: site.origin,
        return_to: returnTo,
        nonce,
        code_verifier: codeVerifier,
        begun_at: now,
      })
      .execute()
    return ok({ url, browserSecret })
  }

  /**
   * Finish: the answer must belong to a sign-in that this browser began at this site, lately, and not yet finished.
   *
   * @returns the token of the new session and where the person was going; `sign-in-mismatch`, or what ThaiD said.
   */
  async finish(given: {
    readonly site: Site
    readonly callbackUrl: URL
    readonly browserSecret: string | undefined
    readonly oldToken: string | undefined
    readonly now: Date
  }): Promise<Outcome<{ readonly token: string; readonly returnTo: string }>> {
    const { site, callbackUrl, now } = given
    const state = callbackUrl.searchParams.get('state')
    const flow = state === null ? undefined : await this.#take(state, given)
    if (state === null || flow === undefined) return this.#refused(refuse('sign-in-mismatch'), now)
    const identity = await this.#options.thaid.complete(callbackUrl, {
      redirectUri: site.redirectUri,
      state,
      nonce: flow.nonce,
      codeVerifier: flow.code_verifier,
    })
    if (!identity.ok) return this.#refused(identity, now)
    const { origin } = site
    const { citizenId } = identity.value
    const opened = await inTransaction(this.#options.database, async (tx) => {
      const personId = await this.#personOf(tx, identity.value, now)
      const token = await openSession(tx, { personId, origin, oldToken: given.oldToken, now })
      return { personId, token }
    })
    const subjectHash = this.#options.identity.hashOf(citizenId)
    await this.#options.onSignedIn?.({ personId: opened.personId, citizenId, subjectHash }, now)
    return ok({ token: opened.token, returnTo: flow.return_to })
  }

  /** Take a flow out of the way of any second answer, in one statement. */
  async #take(
    state: string,
    given: { readonly site: Site; readonly browserSecret: string | undefined; readonly now: Date },
  ) {
    const { site, browserSecret, now } = given
    if (browserSecret === undefined) return undefined
    return this.#options.database.db
      .updateTable('sign_in_flow')
      .set({ used_at: now })
      .where('state_hash', '=', hashOf(state))
      .where('browser_hash', '=', hashOf(browserSecret))
      .where('origin', '=', site.origin)
      .where('used_at', 'is', null)
      .where('begun_at', '>', new Date(now.getTime() - signInWithinMs))
      .returning(['nonce', 'code_verifier', 'return_to'])
      .executeTakeFirst()
  }

  async #personOf(tx: Transaction<Schema>, identity: ThaidIdentity, now: Date): Promise<string> {
    const names = { name_th: identity.nameTh, name_en: identity.nameEn, signed_in_at: now }
    const { id } = await tx
      .insertInto('person')
      .values({
        id: randomUUID(),
        subject_hash: this.#options.identity.hashOf(identity.citizenId),
        created_at: now,
        ...names,
      })
      .onConflict((conflict) => conflict.column('subject_hash').doUpdateSet(names))
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }

  async #refused<
    Refused extends { readonly ok: false; readonly refusal: { readonly code: string } },
  >(refused: Refused, now: Date): Promise<Refused> {
    const outcome = `refused ${refused.refusal.code}`
    await inTransaction(this.#options.database, (tx) =>
      recordAudit(tx, { at: now, actor: 'nobody', action: 'session.begun', outcome }),
    )
    return refused
  }
}
