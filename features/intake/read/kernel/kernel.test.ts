import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Contexts } from '../contexts.ts'
import { prepareKey, startKernel } from './kernel.ts'
import { layout } from './layout.ts'

const kernel = startKernel()
const secret = Buffer.alloc(32, 7)
const key = prepareKey(kernel, 0, secret)
const contexts = new Contexts(kernel)

function hmacOf(message: Buffer): string {
  return createHmac('sha256', secret).update(message).digest('hex')
}

function read(from: number, length: number): string {
  return Buffer.from(kernel.memory.subarray(from, from + length)).toString('latin1')
}

function write(text: Buffer, to: number): void {
  kernel.memory.set(text, to)
}

test("HMAC equals Node's for all lengths around the borders of blocks", () => {
  for (let length = 0; length <= 200; length++) {
    const message = Buffer.from(Array.from({ length }, (_, index) => (index * 31 + length) & 255))
    write(message, layout.message)
    kernel.hmac(key, layout.message, length)
    kernel.hex(layout.output, 32)
    expect(read(layout.output, 64), `length ${length}`).toBe(hmacOf(message))
  }
})

test('a prepared key of another length than a block is padded as the standard says', () => {
  const short = prepareKey(kernel, 1, Buffer.from('k'))
  write(Buffer.from('message'), layout.message)
  kernel.hmac(short, layout.message, 7)
  kernel.hex(layout.output, 32)
  const expected = createHmac('sha256', 'k').update('message').digest('hex')
  expect(read(layout.output, 64)).toBe(expected)
})

const shortAscii = fc.stringMatching(/^[ -{}~]{1,16}$/)

test('a pseudonym is the same from the cache, after the cache has forgotten it, and by Node', () => {
  const context = contexts.addressOf('PID', '55001')
  fc.assert(
    fc.property(fc.array(shortAscii, { minLength: 1, maxLength: 20 }), (values) => {
      for (const value of [...values, ...values]) {
        write(Buffer.from(`${value}|x`), layout.input)
        const slot = kernel.pseudonym(context, layout.input, value.length, layout.output)
        expect(slot).toBeGreaterThan(0)
        expect(read(layout.output, 32)).toBe(hmacOf(Buffer.from(`PID|55001|${value}`)).slice(0, 32))
      }
    }),
  )
})

test('more values than the cache has slots still get their own pseudonyms', () => {
  const context = contexts.addressOf('SEQ', '55001')
  const many = 3_000
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < many; index++) {
      const value = String(index * 7_919)
      write(Buffer.from(value), layout.input)
      kernel.pseudonym(context, layout.input, value.length, layout.output)
      if (index % 97 === 0) {
        expect(read(layout.output, 32)).toBe(hmacOf(Buffer.from(`SEQ|55001|${value}`)).slice(0, 32))
      }
    }
  }
})

test('the same value has another pseudonym under another label or hospital', () => {
  const digits = [
    ['PID', '55001'],
    ['PID', '55002'],
    ['HN', '55001'],
  ].map(([label = '', hospcode = '']) => {
    write(Buffer.from('12345'), layout.input)
    kernel.pseudonym(contexts.addressOf(label, hospcode), layout.input, 5, layout.output)
    return read(layout.output, 32)
  })
  expect(new Set(digits).size).toBe(3)
})

test('a value that is not ASCII is left to the caller', () => {
  write(Buffer.from('ก12'), layout.input)
  const context = contexts.addressOf('PID', '55001')
  expect(kernel.pseudonym(context, layout.input, 5, layout.output)).toBe(0)
})

test('four row keys at once equal Node, for every length that fits a block', () => {
  for (let length = 0; length <= 55; length += 1) {
    const messages = [0, 1, 2, 3].map((place) =>
      Buffer.alloc(Math.min(length + place, 55), 65 + place),
    )
    for (const [place, message] of messages.entries()) {
      write(Buffer.concat([message, Buffer.alloc(64, 0xee)]), layout.message)
      kernel.queueRowKey(place, message.length, layout.output + place * 40)
    }
    kernel.rowKeys(key)
    const digits = messages.map((_, place) => read(layout.output + place * 40, 32))
    expect(digits).toEqual(messages.map((message) => hmacOf(message).slice(0, 32)))
  }
})

test('the parts of a key are joined by bars', () => {
  fc.assert(
    fc.property(fc.array(shortAscii, { minLength: 1, maxLength: 7 }), (parts) => {
      let length = 0
      for (const part of parts) {
        write(Buffer.from(`${part}|next`), layout.input)
        length = kernel.appendKey(length, layout.input, layout.input + part.length)
      }
      expect(read(layout.message, length)).toBe(parts.join('|'))
    }),
  )
})

test('cuts are all bars and line ends of the range, and none beyond it', () => {
  const text = fc.array(fc.constantFrom('|', '\n', 'a', 'ก', '\r'), { maxLength: 60 })
  fc.assert(
    fc.property(text, fc.nat(16), (characters, beyond) => {
      const bytes = Buffer.from(characters.join(''))
      write(Buffer.concat([bytes, Buffer.alloc(beyond + 16, 0x7c)]), layout.input)
      const count = kernel.findCuts(layout.input, layout.input + bytes.length)
      const cuts = kernel.words.subarray(layout.cuts >> 2, (layout.cuts >> 2) + count)
      const expected = [...bytes].flatMap((byte, index) =>
        byte === 0x7c || byte === 0x0a ? [index] : [],
      )
      expect([...cuts].map((cut) => cut - layout.input)).toEqual(expected)
    }),
  )
})
