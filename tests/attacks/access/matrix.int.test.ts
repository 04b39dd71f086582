import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RouteName, routes } from '#contract'
import { type ApplicationState, applicationTransitions, permissions } from '#domain/access'
import { type Applicant, answerOf, type Officer, okOf } from '../../e2e/applicant.ts'
import { type Call, callsAbout, codeOf, type Known, make } from './application-calls.ts'
import { Stage, type Who } from './stage.ts'

type Relation = 'own' | 'agency' | 'other'

/** Everybody there is, and what they are to the application of the office of Phrae. */
const actors: readonly (readonly [
  Who,
  'applicant' | 'steward' | 'auditor' | 'officer',
  Relation,
])[] = [
  ['phrae', 'applicant', 'own'],
  ['phayao', 'applicant', 'other'],
  ['nanSecond', 'applicant', 'other'],
  ['steward', 'steward', 'other'],
  ['auditor', 'auditor', 'other'],
  ['officer', 'officer', 'other'],
  ['nobody', 'officer', 'agency'],
]
type Role = (typeof actors)[number][1]

const isOfOffice = (call: Call) => routes[call.route].path.startsWith('/api/office/')

/** What the tables say, worked out apart from the code that reads them. */
function expected(
  call: Call,
  who: { readonly role: Role; readonly relation: Relation },
  state: ApplicationState,
): string {
  const { role, relation } = who
  if (isOfOffice(call) && role === 'applicant') return 'unknown-route'
  const sees = relation === 'own' || (['officer', 'auditor'].includes(role) && state !== 'draft')
  if (!sees) return 'unknown-application'
  const moves = applicationTransitions[state]
  if (call.route === 'upload') {
    const isOpen = ['attach-document', 'replace-document'].some((one) => one in moves)
    if (relation === 'own') return isOpen ? 'passes' : 'application-state'
    const registers = role === 'officer' && relation === 'other' && 'register-letter' in moves
    return registers ? 'passes' : 'not-permitted'
  }
  const row = permissions[call.command]
  const reaches = relation === 'own' ? row.applicant === 'own' : row[role] === 'any'
  const decides = role === 'officer' && row.officer === 'foreign'
  if (reaches || (decides && relation === 'other')) {
    return call.command in moves ? 'passes' : 'application-state'
  }
  return decides ? 'own-agency' : 'not-permitted'
}

const gate = ['unknown-route', 'unknown-application', 'not-permitted', 'own-agency']
gate.push('application-state')

/** Right, and so would change everything: journeys do these. */
function changes({ command }: Call, { role }: { role: Role }, state: ApplicationState): boolean {
  const isMove = role === 'officer' ? ['begin-review'] : ['submit', 'withdraw']
  return isMove.includes(command) && command in applicationTransitions[state]
}

describe('an application of an agency, to everybody else', () => {
  let stage: Stage
  let owner: Applicant
  let officer: Officer
  let known: Known
  let unknown: Known

  beforeAll(async () => {
    const admins = { phrae: '54', nobody: '54', nan: '55', nanSecond: '55', phayao: '56' }
    stage = await Stage.open({ admins })
    for (const [who] of actors) await stage.as(who)
    officer = await stage.officer()
    const id = await stage.personIdOf('nobody')
    await okOf(officer.client.call('POST', `/api/office/people/${id}/roles`, { role: 'officer' }))
    owner = await stage.applicant('phrae')
    await okOf(owner.start())
    await okOf(owner.describe())
    await okOf(owner.confirmPhone('081 234 5678'))
    await owner.attachAll()
    const upload = await stage.database.db
      .selectFrom('upload')
      .select(['id', 'content_hash'])
      .where('type', '=', 'jpeg')
      .executeTakeFirstOrThrow()
    const of = { hash: upload.content_hash, uploadId: upload.id, messageId: randomUUID() }
    known = { id: owner.id, ...of }
    unknown = { id: randomUUID(), ...of }
  })

  afterAll(() => stage?.close())

  const everythingIsTried = () => {
    const tried = new Set<RouteName>(callsAbout(known).map(({ route }) => route))
    const all = Object.entries(routes).filter(([, { path }]) => path.includes('/applications/:id'))
    return all.map(([name]) => name).filter((name) => !tried.has(name as RouteName))
  }

  it('W1 has no route that is not tried here', () => {
    expect(everythingIsTried()).toEqual([])
  })

  const asTheTablesSay = async (state: ApplicationState) => {
    const answers: string[] = []
    const wanted: string[] = []
    for (const [who, role, relation] of actors) {
      const client = await stage.as(who)
      for (const call of callsAbout(known)) {
        if (changes(call, { role }, state)) continue
        const told = codeOf(await make(call, client, known))
        const want = expected(call, { role, relation }, state)
        answers.push(`${who} ${call.route}: ${gate.includes(told) ? told : 'passes'}`)
        wanted.push(`${who} ${call.route}: ${want}`)
      }
    }
    expect(answers).toEqual(wanted)
    const { application } = await owner.access()
    expect(application.state).toBe(state)
  }

  /** To whoever may not see it, byte for byte what is said of an application that there is not. */
  const nothingIsToldToOutsiders = async (state: ApplicationState) => {
    for (const [who, role, relation] of actors) {
      const client = await stage.as(who)
      for (const call of callsAbout(known)) {
        if (!expected(call, { role, relation }, state).startsWith('unknown-')) continue
        const real = await make(call, client, known)
        expect([who, call.route, real]).toEqual([
          who,
          call.route,
          await make(call, client, unknown),
        ])
      }
    }
  }

  it('W1 W4 a draft is its applicant’s alone: for all others it does not exist', async () => {
    await asTheTablesSay('draft')
    await nothingIsToldToOutsiders('draft')
  })

  it('W1 W4 a submitted one obeys its applicant and the offices, each in what is theirs', async () => {
    await okOf(owner.submit())
    await asTheTablesSay('submitted')
    await nothingIsToldToOutsiders('submitted')
  })

  it('W1 W4 so does one in review', async () => {
    await okOf(officer.begin(owner.id))
    await asTheTablesSay('in-review')
    await nothingIsToldToOutsiders('in-review')
  })

  it('W1 W4 one that was decided obeys nobody any more', async () => {
    await okOf(officer.decide(owner.id, 'approve'))
    await asTheTablesSay('approved')
    await nothingIsToldToOutsiders('approved')
  })

  it('W1 lists, registers and exports show offices what is theirs, and nobody else anything', async () => {
    const reads = Object.values(routes).filter(
      ({ method, path }) => path.startsWith('/api/office/') && method === 'GET',
    )
    for (const who of ['phayao', 'phrae'] as const) {
      const client = await stage.as(who)
      for (const { path } of reads) {
        const told = await client.call('GET', path.replace(':id', owner.id))
        expect([path, told.status]).toEqual([path, 404])
      }
    }
    const steward = await stage.as('steward')
    const inbox = await steward.call('GET', '/api/office/applications')
    expect(await inbox.text()).not.toContain('มาลี')
  })

  it('A14 whoever looked at it is on record', async () => {
    const auditor = await stage.as('auditor')
    await okOf(auditor.call('GET', `/api/office/applications/${owner.id}`))
    const seen = await answerOf<{ events: readonly { subject: string; actor: string }[] }>(
      auditor.call('GET', '/api/office/audit?action=access.application-viewed'),
    )
    expect(seen.events).toContainEqual(
      expect.objectContaining({ subject: owner.id, actor: 'นางเพ็ญศรี ตัวอย่าง', outcome: 'done' }),
    )
  })
})
