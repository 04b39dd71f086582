/** To be built. */
export function Apply() {
  return null
}
