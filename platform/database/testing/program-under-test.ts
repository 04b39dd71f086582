/** A program that tests start beside themselves; see `other-program.ts`. */
import { createInterface } from 'node:readline'
import { openHome } from '#platform/home'
import { inTransaction, openDatabase, recordAudit } from '../mod.ts'

const opened = await openHome(process.argv[2] ?? '')
if (!opened.ok) throw new TypeError(`defect: ${opened.refusal.code}`)
const database = await openDatabase(opened.value, { program: 'other' })
const input = createInterface(process.stdin)
process.once('SIGINT', async () => {
  await record('interrupted')
  await leave()
})
answer('open')

for await (const words of input) {
  if (words === 'close') await leave()
  else if (words === 'lock') holdLock()
  else answer(await record(words))
}

async function leave(): Promise<void> {
  await database.close()
  answer('closed')
  process.exit(0)
}

function holdLock(): void {
  database.withLock('test', { onWait: () => answer('waiting') }, async () => {
    answer('locked')
    await new Promise<void>((resolve) => {
      input.once('line', () => resolve())
    })
  })
}

async function record(action: string): Promise<string> {
  const event = { at: new Date(), actor: 'other', action, outcome: 'done' }
  await inTransaction(database, (tx) => recordAudit(tx, event))
  return action
}

function answer(words: string): void {
  process.stdout.write(`${words}\n`)
}
