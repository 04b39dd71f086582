/** To be built. */
export function Messages() {
  return null
}
