/** To be built. */
export function Office() {
  return null
}
