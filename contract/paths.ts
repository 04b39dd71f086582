/** Method and path of every HTTP route, once; without schemas, so that the browser can carry it. */
export const paths = {
  health: ['GET', '/api/health'],
  signIn: ['GET', '/sign-in'],
  signInCallback: ['GET', '/sign-in/callback'],
  session: ['GET', '/api/session'],
  signOut: ['POST', '/api/session/end'],
  catalog: ['GET', '/api/catalog'],
  startRun: ['POST', '/api/runs'],
  runs: ['GET', '/api/runs'],
  run: ['GET', '/api/runs/:id'],
  rows: ['GET', '/api/runs/:id/rows'],
  cancel: ['POST', '/api/runs/:id/cancel'],
  release: ['POST', '/api/runs/:id/release'],
  drafts: ['GET', '/api/drafts'],
  openDraft: ['POST', '/api/drafts'],
  saveDraft: ['PUT', '/api/drafts/:id'],
  closeDraft: ['POST', '/api/drafts/:id/close'],
  restoreDraft: ['POST', '/api/drafts/:id/restore'],
  manual: ['GET', '/api/manual'],
  manualPage: ['GET', '/api/manual/:language/:page'],
  manualPicture: ['GET', '/api/manual/pictures/:name'],
} as const

export type RouteName = keyof typeof paths
