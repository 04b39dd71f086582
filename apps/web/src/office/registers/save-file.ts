/** Hands a file to the browser, which asks where to keep it or keeps it where it always does. */
export function saveFile({
  blob,
  fileName,
}: {
  readonly blob: Blob
  readonly fileName: string
}): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
