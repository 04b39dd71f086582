/** A program that tests start and kill: acts and records in one transaction, and says each act that was acknowledged. */
import { sql } from 'kysely'
import { openHome } from '#platform/home'
import { inTransaction, openDatabase, recordAudit } from '../../mod.ts'

const [, , homePath = '', name = ''] = process.argv
const opened = await openHome(homePath)
if (!opened.ok) throw new TypeError(`defect: ${opened.refusal.code}`)
const database = await openDatabase(opened.value, { program: name })

for (let number = 0; ; number += 1) {
  const act = `${name}-${number}`
  const done = await inTransaction(database, async (tx) => {
    await sql`insert into facility (hospcode) values (${act})`.execute(tx)
    const event = { at: new Date(), actor: name, action: 'acted', subject: act, outcome: 'done' }
    await recordAudit(tx, event)
    return true
  }).catch(() => false)
  if (done) process.stdout.write(`${act}\n`)
}
