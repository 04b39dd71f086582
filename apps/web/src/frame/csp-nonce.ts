/** The nonce that this page's style elements must carry; the server writes a new one into every page. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
