/** What a text holds as JSON; undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The value at a path of names and places, such as `data.messages.0.id`; undefined where there is none. */
export function valueAt(json: unknown, path: string): unknown {
  return path.split('.').reduce(step, json)
}

function step(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Reflect.get(value, name)
}

/** A value that names something, as text; null for anything that does not. */
export function nameAt(json: unknown, path: string): string | null {
  const value = valueAt(json, path)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' && value.length <= 200 ? value : null
}
