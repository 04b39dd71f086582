import { readFile } from 'node:fs/promises'
import { ok, refuse, sentence } from '#domain/outcome'
import { Entitlements } from '#features/registration'
import { readRoster } from '#platform/directory'
import { applyRoster, type RosterResult } from '../composition/apply-roster.ts'
import { localOperator, openNamedHome } from '../composition/desk.ts'
import { openIdentity } from '../composition/open-identity.ts'
import type { Terminal } from './terminal.ts'
import { say } from './texts.ts'
import { provinceOption, UsageProblem, type Verb } from './verb.ts'

/** `hippo grant ROSTER`: entitle the people of a roster, each to one province. */
export const grant: Verb = {
  options: {},
  run: async (given, terminal) => {
    const [file] = given.positionals
    if (file === undefined) throw new UsageProblem('needRoster')
    const entries = readRoster(await readText(file))
    if (!entries.ok) return entries
    const opened = await openNamedHome(process.env)
    if (!opened.ok) return opened
    try {
      const identity = await openIdentity(opened.value)
      if (!identity.ok) return identity
      const entitlements = new Entitlements(opened.value.database)
      const parts = { entries: entries.value, entitlements, identity: identity.value }
      const results = await applyRoster(parts, localOperator)
      await terminal.out(`${results.map((result) => resultLine(result, terminal)).join('\n')}\n`)
      return ok(results.some(({ result }) => typeof result !== 'string') ? 1 : 0)
    } finally {
      await opened.value.close()
    }
  },
}

/** `hippo revoke --province NN`: end what the province's person holds; it counts from the next statement on. */
export const revoke: Verb = {
  options: { province: { type: 'string' } },
  run: async (given, terminal) => {
    const province = provinceOption(given)
    if (province === undefined) throw new UsageProblem('needProvince')
    const opened = await openNamedHome(process.env)
    if (!opened.ok) return opened
    try {
      const entitlements = new Entitlements(opened.value.database)
      const revoked = await entitlements.revoke({ province, by: localOperator }, new Date())
      if (!revoked.ok) return refuse(revoked.refusal.code, revoked.refusal.detail)
      await terminal.out(`${say(terminal.language, 'revoked', { province })}\n`)
      return ok(0)
    } finally {
      await opened.value.close()
    }
  },
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new UsageProblem('fileUnreadable', { file }, { cause })
  }
}

function resultLine({ province, result }: RosterResult, { language }: Terminal): string {
  if (typeof result === 'string') return say(language, result, { province })
  return `${province}: ${result.code}: ${sentence(result, language)}`
}
