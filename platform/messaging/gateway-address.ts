import { z } from 'zod'

/** Where a gateway is called: https, or plain http on this machine; without credentials in it. */
export const gatewayAddress = z.string().refine(isGatewayAddress)

function isGatewayAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1'
}
