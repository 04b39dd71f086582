/** To be built. */
export function TermsPage() {
  return null
}
