import {
  accessPolicy,
  applicationStateNames,
  applicationTransitions,
  commandRefusals,
  entitlementStateNames,
  entitlementTransitions,
  permissions,
  type Reach,
  roles,
  smsEvents,
} from '#domain/access'
import { code, page, table } from './markdown.ts'

type Moves = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>
type Names = Readonly<Record<string, { readonly th: string; readonly en: string }>>

/** The access journey: its states, who may do what, what each command can be refused for, and its numbers. */
export function accessPage(): string {
  return page('Access · การขอใช้งานและสิทธิ์', [
    'From the rules themselves (`domain/access`). Whoever may not see a thing gets the answer that there is none.',
    '## States of an application · สถานะของคำขอ',
    diagram(applicationTransitions, ['draft', ['start', 'renew']]),
    states(applicationTransitions, applicationStateNames),
    '## States of an entitlement · สถานะของสิทธิ์',
    'Computed at every statement; `time` is the end, or the day after a noted leaving.',
    diagram(entitlementTransitions, ['active', ['approve', 'grant-entitlement']]),
    states(entitlementTransitions, entitlementStateNames),
    '## Who may give which command · ใครทำอะไรได้',
    '`own`: what is one’s own. `foreign`: what is neither one’s own nor of an agency that one belongs to. `any`: whosever it is. `applicant` is everybody who has signed in; `operator` the command line; `system` the jobs. Nobody else may.',
    table(['Command', ...roles], Object.entries(permissions).map(permissionRow)),
    '## What a command can be refused for · เหตุที่ปฏิเสธ',
    'Each code is explained in [refusals](refusals.md).',
    table(
      ['Command', 'Refusals'],
      Object.entries(commandRefusals).map(([type, codes]) => [
        code(type),
        codes.map(code).join(', '),
      ]),
    ),
    '## Events that send an SMS · เหตุการณ์ที่ส่ง SMS',
    [...smsEvents].map((type) => `- ${code(type)}`).join('\n'),
    '## Numbers · ค่าที่กำหนด',
    'Policy, in one file (`domain/access/policy.ts`).',
    table(['Number', 'Value'], numbers(accessPolicy)),
  ])
}

/** A state diagram as mermaid text; what changes nothing is left out. */
function diagram(moves: Moves, begin: readonly [string, readonly string[]]): string {
  const [first, openings] = begin
  const lines = Object.entries(moves).flatMap(([from, commands]) => {
    const targets = Map.groupBy(Object.entries(commands), ([, to]) => to ?? from)
    return [...targets]
      .filter(([to]) => to !== from)
      .map(
        ([to, by]) => `    ${idOf(from)} --> ${idOf(to)}: ${by.map(([type]) => type).join(', ')}`,
      )
  })
  const ends = Object.entries(moves)
    .filter(([from, commands]) => Object.values(commands).every((to) => to === from))
    .map(([state]) => `    ${idOf(state)} --> [*]`)
  const opening = `    [*] --> ${idOf(first)}: ${openings.join(', ')}`
  return ['```mermaid', 'stateDiagram-v2', opening, ...lines, ...ends, '```'].join('\n')
}

/** Mermaid takes no hyphen in the name of a state. */
function idOf(state: string): string {
  return state.replaceAll('-', '_')
}

function states(moves: Moves, names: Names): string {
  return table(
    ['State', 'ไทย', 'Commands', 'Leads to'],
    Object.entries(moves).map(([state, commands]) => [
      code(state),
      names[state]?.th ?? '',
      Object.entries(commands)
        .filter(([, to]) => to === state)
        .map(([type]) => code(type))
        .join(', '),
      Object.entries(commands)
        .filter(([, to]) => to !== state)
        .map(([type, to]) => `${code(type)} → ${code(to ?? '')}`)
        .join(', '),
    ]),
  )
}

function permissionRow([type, reach]: readonly [
  string,
  Readonly<Partial<Record<(typeof roles)[number], Reach>>>,
]): readonly string[] {
  return [code(type), ...roles.map((role) => reach[role] ?? '')]
}

/** Every number of the policy by its path. */
function numbers(policy: object, path = ''): readonly (readonly string[])[] {
  return Object.entries(policy).flatMap(([name, value]): readonly (readonly string[])[] => {
    const here = path === '' ? name : `${path}.${name}`
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return numbers(value, here)
    }
    return [[code(here), Array.isArray(value) ? value.join(', ') : String(value)]]
  })
}
