/** Whether citizen ids may be sent there: https, or plain http on this machine; without credentials in it. */
export function isDirectoryAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname))
}

const loopback = ['127.0.0.1', '[::1]', 'localhost']
