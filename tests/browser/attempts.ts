import type { RouteName } from '#contract'

/** What somebody else has. */
export interface Possessions {
  readonly runId: string
  readonly draftId: string
  /** A word in the texts of their drafts and runs. */
  readonly word: string
}

/** One call of a route by somebody who wants what is not theirs. */
export interface Attempt {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  /**
   * `hidden`: refused as if the thing did not exist. `own`: answered, with the caller's own only. `refused`: not
   * understood. `elsewhere`: leads to another page, and carries nothing.
   */
  readonly end: 'hidden' | 'own' | 'refused' | 'elsewhere'
}

const foreignBodies = { sql: 'SELECT count(*) AS n FROM person', waitMs: 20_000 }

/** For every route of the contract, every way to reach for what belongs to another person in another province. */
export const attempts: Readonly<Record<RouteName, (of: Possessions) => readonly Attempt[]>> = {
  health: () => [{ end: 'own' }],
  signIn: () => [{ query: { to: '/work' }, end: 'elsewhere' }],
  signInCallback: () => [{ end: 'elsewhere' }],
  session: () => [{ end: 'own' }],
  catalog: () => [{ end: 'own' }, { query: { province: '55' }, end: 'own' }],
  startRun: ({ runId }) => [
    { body: foreignBodies, end: 'own' },
    { body: { ...foreignBodies, key: runId }, end: 'own' },
    { body: { ...foreignBodies, province: '55' }, end: 'refused' },
    { body: { ...foreignBodies, actor: runId }, end: 'refused' },
  ],
  runs: ({ runId, word }) => [
    { end: 'own' },
    { query: { search: word }, end: 'own' },
    { query: { before: runId }, end: 'own' },
    { query: { province: '55', actor: runId }, end: 'own' },
  ],
  run: ({ runId }) => [
    { params: { id: runId }, end: 'hidden' },
    { params: { id: runId }, query: { waitMs: 500, revision: 0 }, end: 'hidden' },
  ],
  rows: ({ runId }) => [
    { params: { id: runId }, end: 'hidden' },
    { params: { id: runId }, query: { offset: 0, limit: 1000 }, end: 'hidden' },
  ],
  cancel: ({ runId }) => [{ params: { id: runId }, end: 'hidden' }],
  release: ({ runId }) => [
    { params: { id: runId }, body: { reason: 'ใช้ประกอบการประชุมประจำเดือน' }, end: 'hidden' },
  ],
  drafts: () => [{ end: 'own' }, { query: { actor: 'all' }, end: 'own' }],
  openDraft: () => [{ body: { title: 'ของฉัน', text: 'SELECT 1' }, end: 'own' }],
  saveDraft: ({ draftId }) => [
    { params: { id: draftId }, body: { title: 'x', text: 'x', revision: 1 }, end: 'hidden' },
  ],
  closeDraft: ({ draftId }) => [{ params: { id: draftId }, end: 'hidden' }],
  restoreDraft: ({ draftId }) => [{ params: { id: draftId }, end: 'hidden' }],
  manual: () => [{ end: 'own' }],
  manualPage: ({ runId }) => [{ params: { language: 'th', page: runId }, end: 'hidden' }],
  manualPicture: ({ runId }) => [{ params: { name: `${runId}.png` }, end: 'hidden' }],
  signOut: () => [{ end: 'own' }],
}
