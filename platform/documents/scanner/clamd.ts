import { createConnection, type Socket } from 'node:net'
import type { Scanner, ScanVerdict } from './scanner.ts'

/** Where a clamd listens. */
export type ClamdAddress =
  | { readonly host: string; readonly port: number }
  | { readonly socket: string }

export interface ClamdOptions {
  readonly address: ClamdAddress
  /** clamd's own `StreamMaxLength`; what is larger is not sent. Default 25 MB, which is clamd's. */
  readonly maxBytes?: number
  /** Until the connection stands; default 3 s. */
  readonly connectMs?: number
  /** From the connection to the verdict; default 30 s. */
  readonly scanMs?: number
}

const chunkBytes = 64 * 1024
const mostAnswerBytes = 1024

/** `tcp://host:port` or `unix:/path` as an address; undefined for any other text. */
export function clamdAddress(text: string): ClamdAddress | undefined {
  const [, socket] = /^unix:(\/.+)$/.exec(text) ?? []
  if (socket !== undefined) return { socket }
  const [, host, port] = /^tcp:\/\/([^:/\s]+|\[[0-9a-f:]+\]):(\d{1,5})\/?$/i.exec(text) ?? []
  const number = Number(port)
  if (host === undefined || number < 1 || number > 65_535) return undefined
  return { host: host.replace(/^\[|\]$/g, ''), port: number }
}

/**
 * A clamd, spoken to by INSTREAM.
 *
 * @source clamd(8), "INSTREAM": chunks of a 4-byte length in network order and bytes, ended by a length of 0; answer
 * `stream: OK`, `stream: <name> FOUND`, or `… ERROR`.
 */
export function createClamdScanner(options: ClamdOptions): Scanner {
  const { maxBytes = 25_000_000 } = options
  return {
    async scan(bytes) {
      if (bytes.length > maxBytes) return { state: 'unavailable', reason: 'too-large' }
      const answer = await new Exchange(options).ask(bytes)
      return typeof answer === 'string' ? verdictOf(answer) : answer
    },
  }
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { state: 'clean' }
  const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? []
  if (name !== undefined)
    return { state: 'infected', name: name.replace(/[^\w.:-]/g, '_').slice(0, 100) }
  const reason = answer.includes('size limit exceeded') ? 'too-large' : 'unclear'
  return { state: 'unavailable', reason }
}

type NoAnswer = Extract<ScanVerdict, { state: 'unavailable' }>

/** One connection: a stream of bytes there, one line back. */
class Exchange {
  readonly #options: ClamdOptions
  #answer = ''
  #timer: NodeJS.Timeout | undefined

  constructor(options: ClamdOptions) {
    this.#options = options
  }

  ask(bytes: Buffer): Promise<string | NoAnswer> {
    const { address, connectMs = 3000, scanMs = 30_000 } = this.#options
    const socket = createConnection('socket' in address ? { path: address.socket } : address)
    return new Promise((resolve) => {
      const end = (result: string | NoAnswer) => {
        clearTimeout(this.#timer)
        socket.destroy()
        resolve(result)
      }
      const limit = (ms: number) => {
        clearTimeout(this.#timer)
        this.#timer = setTimeout(() => end({ state: 'unavailable', reason: 'slow' }), ms)
      }
      limit(connectMs)
      socket.on('connect', () => {
        limit(scanMs)
        send(socket, bytes)
      })
      socket.on('data', (part) => this.#take(part, end))
      socket.on('error', () => end(this.#unfinished()))
      socket.on('close', () => end(this.#unfinished()))
    })
  }

  #take(part: Buffer, end: (result: string | NoAnswer) => void): void {
    this.#answer += part.toString('latin1')
    const at = this.#answer.indexOf('\0')
    if (at !== -1) end(this.#answer.slice(0, at).trim())
    else if (this.#answer.length > mostAnswerBytes) end({ state: 'unavailable', reason: 'unclear' })
  }

  /** A refusal may come, and the connection break, while bytes are still being sent. */
  #unfinished(): NoAnswer {
    const reason = this.#answer.includes('size limit exceeded') ? 'too-large' : 'down'
    return { state: 'unavailable', reason }
  }
}

function send(socket: Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes)
    socket.write(lengthOf(chunk.length))
    socket.write(chunk)
  }
  socket.write(lengthOf(0))
}

function lengthOf(size: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(size)
  return bytes
}
