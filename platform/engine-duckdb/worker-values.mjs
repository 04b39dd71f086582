/**
 * Values of the engine as JSON text, without loss.
 *
 * At the top of a row: integers up to 32 bits and finite floating numbers are JSON numbers; larger integers, decimals
 * and everything else that a number could lose are strings; nested values are a string that holds JSON. Inside nested
 * values integers and decimals are digits, which JSON text may hold at any length.
 */
import { DuckDBTimestampTZValue, DuckDBTypeId } from '@duckdb/node-api'

const bangkokOffsetMinutes = 7 * 60
DuckDBTimestampTZValue.timezoneOffsetInMinutes = bangkokOffsetMinutes

const digits = (value) => String(value)
const quoted = (value) => JSON.stringify(String(value))
const plain = new Map([
  [DuckDBTypeId.BOOLEAN, { top: digits, inner: digits }],
  [DuckDBTypeId.FLOAT, { top: floatText, inner: floatText }],
  [DuckDBTypeId.DOUBLE, { top: doubleText, inner: doubleText }],
  [DuckDBTypeId.VARCHAR, { top: JSON.stringify, inner: JSON.stringify }],
])
for (const id of ['TINYINT', 'SMALLINT', 'INTEGER', 'UTINYINT', 'USMALLINT', 'UINTEGER']) {
  plain.set(DuckDBTypeId[id], { top: digits, inner: digits })
}
for (const id of ['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT', 'BIGNUM', 'DECIMAL']) {
  plain.set(DuckDBTypeId[id], { top: quoted, inner: digits })
}

/** How the values of one column become text. */
export function columnWriter(type) {
  const known = plain.get(type.typeId)
  if (known !== undefined) return known.top
  const inner = innerWriter(type)
  return isNested(type) ? (value) => JSON.stringify(inner(value)) : inner
}

function isNested(type) {
  return type.typeId === DuckDBTypeId.VARIANT || nested.has(type.typeId)
}

const nested = new Map([
  [DuckDBTypeId.LIST, listWriter],
  [DuckDBTypeId.ARRAY, listWriter],
  [DuckDBTypeId.STRUCT, structWriter],
  [DuckDBTypeId.MAP, mapWriter],
  [DuckDBTypeId.UNION, unionWriter],
])

function innerWriter(type) {
  const make = nested.get(type.typeId)
  const write = make === undefined ? (plain.get(type.typeId)?.inner ?? quoted) : make(type)
  return (value) => (value === null ? 'null' : write(value))
}

function listWriter(type) {
  const write = innerWriter(type.valueType)
  return (value) => `[${value.items.map(write).join(',')}]`
}

function structWriter(type) {
  const writers = type.entryTypes.map(innerWriter)
  const names = type.entryNames
  return (value) =>
    `{${names.map((name, at) => `${JSON.stringify(name)}:${writers[at](value.entries[name])}`).join(',')}}`
}

function mapWriter(type) {
  const key = innerWriter(type.keyType)
  const item = innerWriter(type.valueType)
  return (value) =>
    `[${value.entries.map((entry) => `{"key":${key(entry.key)},"value":${item(entry.value)}}`).join(',')}]`
}

function unionWriter(type) {
  const writers = new Map(
    type.memberTags.map((tag, at) => [tag, innerWriter(type.memberTypes[at])]),
  )
  return (value) => `{${JSON.stringify(value.tag)}:${writers.get(value.tag)(value.value)}}`
}

function doubleText(value) {
  if (!Number.isFinite(value)) return JSON.stringify(String(value))
  return Object.is(value, -0) ? '-0.0' : String(value)
}

/** The shortest digits that give the same 32-bit number again: 0.1, not 0.10000000149011612. */
function floatText(value) {
  if (!Number.isFinite(value)) return JSON.stringify(String(value))
  for (let precision = 6; precision < 9; precision += 1) {
    const short = Number(value.toPrecision(precision))
    if (Math.fround(short) === value) return doubleText(short)
  }
  return doubleText(value)
}
