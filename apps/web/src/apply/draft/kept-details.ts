import { DetailsSaver } from './details-saver.ts'

type Making = ConstructorParameters<typeof DetailsSaver>

/** What is written outlives the screen, so that another page of the product loses nothing. */
let kept: { readonly applicationId: string; readonly saver: DetailsSaver } | undefined

/** The details of one application, as they are being written. */
export function keptDetails(applicationId: string, make: () => Making): DetailsSaver {
  if (kept?.applicationId === applicationId) return kept.saver
  kept?.saver.stop()
  if (kept === undefined) watchPage()
  kept = { applicationId, saver: new DetailsSaver(...make()) }
  return kept.saver
}

/** Save when the page is left or hidden; warn only while something is not saved. */
function watchPage(): void {
  const leave = () => void kept?.saver.flush({ leaving: true })
  addEventListener('pagehide', leave)
  addEventListener('online', () => void kept?.saver.flush())
  document.addEventListener('focusout', () => void kept?.saver.flush())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
  })
  addEventListener('beforeunload', (event) => {
    if (kept?.saver.hasUnsaved() === true) event.preventDefault()
  })
}
