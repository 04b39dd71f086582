import { readFile } from 'node:fs/promises'
import { ok, sentence } from '#domain/outcome'
import { readOffices, readRoster } from '#platform/directory'
import { applyOffices, type OfficeResult } from '../composition/apply-offices.ts'
import { applyRoster, type RosterResult } from '../composition/apply-roster.ts'
import { openNamedAccess } from '../composition/open-named-access.ts'
import type { Terminal } from './terminal.ts'
import { say } from './texts.ts'
import { provinceOption, textOption, UsageProblem, type Verb } from './verb.ts'

/** `hippo grant ROSTER`: entitle the people of a roster, each to one province. */
export const grant: Verb = {
  options: {},
  run: async (given, terminal) => {
    const [file] = given.positionals
    if (file === undefined) throw new UsageProblem('needRoster')
    const entries = readRoster(await readText(file))
    if (!entries.ok) return entries
    return openNamedAccess(process.env, async ({ access, identity }) => {
      const { entitlements } = access
      const results = await applyRoster({ entries: entries.value, entitlements, identity })
      await terminal.out(`${results.map((result) => resultLine(result, terminal)).join('\n')}\n`)
      return ok(results.some(({ result }) => typeof result !== 'string') ? 1 : 0)
    })
  },
}

/** `hippo revoke --province NN [--reason TEXT]`: end what the province's person holds; it counts from the next statement on. */
export const revoke: Verb = {
  options: { province: { type: 'string' }, reason: { type: 'string' } },
  run: async (given, terminal) => {
    const province = provinceOption(given)
    if (province === undefined) throw new UsageProblem('needProvince')
    const note = textOption(given, 'reason') ?? 'revoked on the command line'
    return openNamedAccess(process.env, async ({ access }) => {
      const revoked = await access.entitlements.revoke({ province, note }, new Date())
      if (!revoked.ok) return revoked
      await terminal.out(`${say(terminal.language, 'revoked', { province })}\n`)
      return ok(0)
    })
  },
}

/** `hippo grant-role FILE`: make the people of a list officers, stewards or auditors. */
export const grantRole: Verb = officesVerb('grant-role')

/** `hippo end-role FILE`: end the offices of a list. */
export const endRole: Verb = officesVerb('end-role')

function officesVerb(what: 'grant-role' | 'end-role'): Verb {
  return {
    options: {},
    run: async (given, terminal) => {
      const [file] = given.positionals
      if (file === undefined) throw new UsageProblem('needOffices')
      const entries = readOffices(await readText(file))
      if (!entries.ok) return entries
      return openNamedAccess(process.env, async ({ access, identity, database }) => {
        const parts = { entries: entries.value, commands: access.commands, database, identity }
        const results = await applyOffices(parts, what)
        await terminal.out(`${results.map((result) => officeLine(result, terminal)).join('\n')}\n`)
        return ok(results.some(({ result }) => typeof result !== 'string') ? 1 : 0)
      })
    },
  }
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

function officeLine({ role, result }: OfficeResult, { language }: Terminal): string {
  if (typeof result === 'string') return say(language, `role-${result}`, { role })
  return `${role}: ${result.code}: ${sentence(result, language)}`
}
