let missing: unknown

/** After a deployment the chunks of the former version are gone; Vite says so before the import fails. */
export function watchForNewVersion(): void {
  window.addEventListener('vite:preloadError', (event) => {
    missing = event.payload
  })
}

/** Whether an error came of a chunk that could not be loaded. */
export function isNewVersion(error: unknown): boolean {
  return missing !== undefined && error === missing
}
