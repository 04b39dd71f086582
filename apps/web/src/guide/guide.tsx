/** To be built. */
export function Guide() {
  return null
}
