import { killDecisions } from '../e2e/killed-decisions.ts'

/** Kills amid decisions; `PROOF_KILLS` sets another number. */
const kills = Number(process.env.PROOF_KILLS ?? 200)

const { acknowledged, untold, messages, problems } = await killDecisions(kills, 42)
if (problems.length > 0) throw new TypeError(problems.join('\n'))
process.stdout.write(
  `${kills} SIGKILLs, half to the server and half to PostgreSQL, amid decisions: ${acknowledged} acknowledged and none lost, ` +
    `${untold} kept without an answer, ${messages} messages each sent, events replayed to the same record, audit chain sound\n`,
)
