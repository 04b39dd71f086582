import { killDecisions } from '../e2e/killed-decisions.ts'

/** Kills amid decisions; `PROOF_KILLS` sets another number. */
const kills = Number(process.env.PROOF_KILLS ?? 200)
const seed = 42

const begun = performance.now()
const { problems, auditExit, messages, acknowledged, untold, undone } = await killDecisions(
  kills,
  seed,
)
if (problems.length > 0) throw new TypeError(problems.join('\n'))
if (auditExit !== 0) throw new TypeError(`verify-audit ended with ${auditExit}`)
const minutes = ((performance.now() - begun) / 60_000).toFixed(1)
const lines = [
  `${kills} SIGKILLs amid decisions, in turn to the server and to PostgreSQL, in ${minutes} minutes`,
  `${acknowledged} decisions were acknowledged and none was lost: state, event, entitlement, agreement and message`,
  `${untold + undone} were cut off and none was half kept: ${untold} stood there whole, ${undone} were undone and decided again`,
  `${messages.count} messages were sent, none was lost, ${messages.again} were handed over a second time`,
  'all events replayed from nothing give the record, and verify-audit found the audit trail sound',
]
process.stdout.write(`${lines.join('\n')}\n`)
