import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { ClamdAddress } from '../scanner/clamd.ts'

/** How the peer behaves: as clamd does, or in one of the ways in which a clamd fails. */
export type PeerManner =
  | 'well'
  | 'silent'
  | 'crash-early'
  | 'crash-late'
  | 'nonsense'
  | 'endless'
  | 'error'

/** The harmless test file that every scanner knows, put together here so that no scanner stops at this source. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''),
)

const command = Buffer.from('zINSTREAM\0', 'latin1')

export interface ClamdPeer {
  readonly address: ClamdAddress
  manner: PeerManner
  /** Sizes of the streams that were received whole. */
  readonly received: number[]
  close(): Promise<void>
}

/** A small server that speaks clamd's INSTREAM on loopback, or on a Unix socket. */
export async function startClamdPeer(
  socketPath?: string,
  maxBytes = 1_000_000,
): Promise<ClamdPeer> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    new Conversation(socket, peer, maxBytes).listen()
  })
  const peer = {
    address: { socket: socketPath ?? '' } as ClamdAddress,
    manner: 'well' as PeerManner,
    received: [] as number[],
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  if (socketPath === undefined) server.listen(0, '127.0.0.1')
  else server.listen(socketPath)
  await once(server, 'listening')
  const bound = server.address()
  if (bound !== null && typeof bound === 'object')
    peer.address = { host: '127.0.0.1', port: bound.port }
  return peer
}

class Conversation {
  readonly #socket: Socket
  readonly #peer: ClamdPeer
  readonly #maxBytes: number
  #buffer = Buffer.alloc(0)
  #stream: Buffer[] = []
  #begun = false

  constructor(socket: Socket, peer: ClamdPeer, maxBytes: number) {
    this.#socket = socket
    this.#peer = peer
    this.#maxBytes = maxBytes
  }

  listen(): void {
    if (this.#peer.manner === 'crash-early') this.#socket.resetAndDestroy()
    this.#socket.on('data', (part) => {
      this.#buffer = Buffer.concat([this.#buffer, part])
      this.#read()
    })
  }

  #read(): void {
    if (!this.#begun && !this.#begins()) return
    while (this.#begun && this.#buffer.length >= 4) {
      const length = this.#buffer.readUInt32BE(0)
      if (length === 0) {
        this.#begun = false
        this.#judge(Buffer.concat(this.#stream))
      } else if (this.#buffer.length >= 4 + length) {
        this.#take(length)
      } else {
        return
      }
    }
  }

  #begins(): boolean {
    if (this.#buffer.length < command.length) return false
    this.#begun = this.#buffer.subarray(0, command.length).equals(command)
    if (!this.#begun) this.#say('UNKNOWN COMMAND')
    this.#buffer = this.#buffer.subarray(command.length)
    return this.#begun
  }

  #take(length: number): void {
    this.#stream.push(Buffer.from(this.#buffer.subarray(4, 4 + length)))
    this.#buffer = this.#buffer.subarray(4 + length)
    if (sizeOf(this.#stream) <= this.#maxBytes) return
    this.#begun = false
    this.#say('INSTREAM size limit exceeded. ERROR')
  }

  #judge(bytes: Buffer): void {
    this.#peer.received.push(bytes.length)
    const { manner } = this.#peer
    if (manner === 'crash-late') this.#socket.resetAndDestroy()
    if (manner === 'nonsense') this.#say('stream: perhaps')
    if (manner === 'error') this.#say('stream: Can’t allocate memory ERROR')
    if (manner === 'endless') this.#socket.write('x'.repeat(100_000))
    if (manner !== 'well') return
    this.#say(bytes.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')
  }

  #say(text: string): void {
    this.#socket.end(`${text}\0`)
  }
}

function sizeOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
