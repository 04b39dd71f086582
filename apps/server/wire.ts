/** A view as it goes over the wire: moments are ISO text. */
export type Wire<Value> = Value extends Date
  ? string
  : Value extends readonly (infer Item)[]
    ? Wire<Item>[]
    : Value extends object
      ? { -readonly [Name in keyof Value]: Wire<Value[Name]> }
      : Value

/** Put a view on the wire. */
export function toWire<Value>(value: Value): Wire<Value> {
  return wired(value) as Wire<Value>
}

function wired(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(wired)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wired(one)]))
}
