import type { Language } from '../../language/texts.ts'
import { DraftDesk, type DraftServer } from './draft-desk.ts'
import { copyTitle, shownTitle } from './draft-title.ts'

/** The desk of whoever works on this page; it outlives the screen, so that another page of the product loses nothing. */
let kept: { readonly owner: string; readonly desk: DraftDesk } | undefined
let speaking: Language = 'th'

/**
 * @param owner who, and in which province; the desk of another is left, with all that it holds. Null while nobody is
 * signed in: what was there stays.
 */
export function keptDesk(owner: string | null, server: DraftServer): DraftDesk {
  if (kept !== undefined && (owner === null || kept.owner === owner)) return kept.desk
  kept?.desk.saver.stop()
  if (kept === undefined) watchPage()
  const desk = new DraftDesk(server, ({ title, text }) =>
    copyTitle(shownTitle(title, text, speaking), speaking),
  )
  kept = { owner: owner ?? '', desk }
  return desk
}

export function speakOnDesk(language: Language): void {
  speaking = language
}

/** Save when the page is left or hidden; warn only while something is not saved. */
function watchPage(): void {
  const leave = () => kept?.desk.saver.flushAll({ leaving: true })
  addEventListener('pagehide', leave)
  addEventListener('blur', () => kept?.desk.saver.flushAll())
  addEventListener('online', () => kept?.desk.saver.flushAll())
  document.addEventListener('focusout', () => kept?.desk.saver.flushAll())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
  })
  addEventListener('beforeunload', (event) => {
    if (kept?.desk.hasUnsaved() === true) event.preventDefault()
  })
}
