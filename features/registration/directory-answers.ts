import { type Database, inTransaction, recordAudit } from '#platform/database'
import type { AskedPerson, Directory, DirectoryReply } from '#platform/directory'

interface Asked {
  readonly personId: string
  readonly reply: DirectoryReply
  readonly now: Date
}

/** What the directory says about people, kept with when it said so: what decisions and statements look at. */
export class DirectoryAnswers {
  readonly #database: Database
  readonly #directory: Directory | undefined

  constructor(database: Database, directory: Directory | undefined) {
    this.#database = database
    this.#directory = directory
  }

  /** Ask about somebody whose citizen id is known for this moment only. */
  async ask(person: AskedPerson & { readonly personId: string }, now: Date): Promise<void> {
    const reply = await this.#directory?.ask(person)
    if (reply !== undefined) await this.#keep({ personId: person.personId, reply, now }, 'sign-in')
  }

  /** Ask again about one person, where the directory can answer without a citizen id. */
  async refresh(personId: string, now: Date): Promise<void> {
    const directory = this.#directory
    if (directory?.askAgain === undefined) return
    const { subject_hash: subjectHash } = await this.#database.db
      .selectFrom('person')
      .select('subject_hash')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const reply = await directory.askAgain(subjectHash)
    if (reply.kind === 'answer') await this.#keep({ personId, reply, now }, 'again')
  }

  /** Ask again about everybody who has been asked about, where the directory can answer without a citizen id. */
  async askAgain(now: Date): Promise<void> {
    const directory = this.#directory
    if (directory?.askAgain === undefined) return
    const people = await this.#database.db
      .selectFrom('person')
      .innerJoin('directory_answer', 'directory_answer.person_id', 'person.id')
      .select(['id', 'subject_hash'])
      .execute()
    for (const { id, subject_hash: subjectHash } of people) {
      const reply = await directory.askAgain(subjectHash)
      if (reply.kind === 'answer') await this.#keep({ personId: id, reply, now }, 'again')
    }
  }

  async #keep({ personId, reply, now }: Asked, why: 'sign-in' | 'again'): Promise<void> {
    await inTransaction(this.#database, async (tx) => {
      const before = await tx
        .selectFrom('directory_answer')
        .select(['is_admin', 'province'])
        .where('person_id', '=', personId)
        .executeTakeFirst()
      if (reply.kind === 'answer') {
        const { isAdmin, province, asOf } = reply
        const answer = { is_admin: isAdmin, province, asked_at: asOf }
        await tx
          .insertInto('directory_answer')
          .values({ person_id: personId, ...answer })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet(answer))
          .execute()
        const isSame = before?.is_admin === isAdmin && before.province === province
        if (why === 'again' && isSame) return
      }
      const outcome = outcomeOf(reply)
      await recordAudit(tx, { at: now, actor: personId, action: 'directory.asked', outcome })
    })
  }
}

function outcomeOf(reply: DirectoryReply): string {
  if (reply.kind === 'no-answer') return `no answer ${reply.reason}`
  return reply.isAdmin ? `admin ${reply.province ?? ''}`.trim() : 'not an admin'
}
