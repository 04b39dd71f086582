/** Put text on the clipboard, within a key press or click; works where the clipboard interface is missing. */
export function putOnClipboard(text: string): void {
  const write = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopPropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', write, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', write, { capture: true })
}
