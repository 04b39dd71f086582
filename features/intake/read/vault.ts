import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from '#domain/outcome'
import { type VaultShard, writeDurably } from '#platform/lake'
import { BirthBook, type BirthRecord } from './births.ts'

/** Where the vault is, and whose it is. */
export interface Vault {
  readonly path: string
  readonly province: string
  readonly key: Uint8Array
}

const magic = Buffer.from('HIPPOBV1')
const nonceSize = 12
const tagSize = 16
const cipher = 'aes-256-gcm'

/** Bytes of a record: pseudonym of PID, birth as YYYYMMDD, D_UPDATE, tie. */
const pidSize = 10
const birthSize = 4
const stampSize = 6
const tieSize = 16
const recordSize = pidSize + birthSize + stampSize + tieSize
/** D_UPDATE that a row does not have. */
const noStamp = 0

/**
 * Write a hospital's true births to a sealed file of the vault, named by a keyed hash of what is in it, so that equal
 * contents are one file and nothing is ever overwritten. Undefined when there is nothing to keep.
 */
export async function sealShard(
  vault: Vault,
  hospcode: string,
  book: BirthBook,
): Promise<VaultShard | undefined> {
  if (book.size === 0) return undefined
  const plain = encode(book)
  const name = createHmac('sha256', vault.key).update(plain).digest('hex').slice(0, 32)
  const path = join(vault.province, `${hospcode}-${name}.sealed`)
  const target = join(vault.path, path)
  if (!existsSync(target)) {
    const unfinished = `${target}.tmp`
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    writeFileSync(unfinished, seal(vault, hospcode, plain), { mode: 0o600 })
    await writeDurably(unfinished, target)
  }
  return { hospcode, path }
}

/** Throws `Fault` `file-damaged` when the file was changed or belongs to another key, province or hospital. */
export function openShard(vault: Vault, shard: VaultShard | undefined): BirthBook {
  if (shard === undefined) return new BirthBook()
  const sealed = readFileSync(join(vault.path, shard.path))
  try {
    return decode(unseal(vault, shard.hospcode, sealed))
  } catch (cause) {
    const message = `the birth vault file ${shard.path} cannot be opened with the key of this province`
    throw new Fault('file-damaged', message, { cause })
  }
}

function seal(vault: Vault, hospcode: string, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceSize)
  const sealing = createCipheriv(cipher, vault.key, nonce).setAAD(boundTo(vault, hospcode))
  const body = Buffer.concat([sealing.update(plain), sealing.final()])
  return Buffer.concat([magic, nonce, sealing.getAuthTag(), body])
}

function unseal(vault: Vault, hospcode: string, sealed: Buffer): Buffer {
  const nonceEnd = magic.length + nonceSize
  const nonce = sealed.subarray(magic.length, nonceEnd)
  const opening = createDecipheriv(cipher, vault.key, nonce)
    .setAAD(boundTo(vault, hospcode))
    .setAuthTag(sealed.subarray(nonceEnd, nonceEnd + tagSize))
  return Buffer.concat([opening.update(sealed.subarray(nonceEnd + tagSize)), opening.final()])
}

function boundTo(vault: Vault, hospcode: string): Buffer {
  return Buffer.concat([magic, Buffer.from(`${vault.province}|${hospcode}`)])
}

function encode(book: BirthBook): Buffer {
  const plain = Buffer.alloc(book.size * recordSize)
  for (const [index, [pid, record]] of book.sorted().entries()) {
    const at = index * recordSize
    plain.write(pid, at, 'hex')
    plain.writeUInt32BE(record.birth, at + pidSize)
    plain.writeUIntBE(Math.max(record.stamp, noStamp), at + pidSize + birthSize, stampSize)
    plain.write(record.tie, at + recordSize - tieSize, 'hex')
  }
  return plain
}

function decode(plain: Buffer): BirthBook {
  const book = new BirthBook()
  for (let at = 0; at < plain.length; at += recordSize) {
    const stamp = plain.readUIntBE(at + pidSize + birthSize, stampSize)
    const record: BirthRecord = {
      birth: plain.readUInt32BE(at + pidSize),
      stamp: stamp === noStamp ? -1 : stamp,
      tie: plain.toString('hex', at + recordSize - tieSize, at + recordSize),
    }
    book.record(plain.toString('hex', at, at + pidSize), record)
  }
  return book
}
