import type { TextPosition } from '#domain/outcome'
import { engineText } from './tokens.ts'

/** Line and column of a place in a text. */
export function positionAt(text: string, index: number): TextPosition {
  const before = text.slice(0, index)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - lineStart + 1 }
}

/** The place that the engine's tree and binder name by a byte of the UTF-8 text. */
export function positionOfByte(text: string, byte: number): TextPosition | undefined {
  return positionOfUnit(text, byte, utf8Length)
}

/** The place that the engine's parser names by a character. */
export function positionOfCharacter(text: string, character: number): TextPosition | undefined {
  return positionOfUnit(text, character, () => 1)
}

function positionOfUnit(
  text: string,
  wanted: number,
  length: (codePoint: number) => number,
): TextPosition | undefined {
  if (!Number.isSafeInteger(wanted) || wanted < 0) return undefined
  let units = 0
  let index = 0
  for (const character of engineText(text)) {
    if (units >= wanted) return positionAt(text, index)
    units += length(character.codePointAt(0) ?? 0)
    index += character.length
  }
  return units >= wanted ? positionAt(text, text.length) : undefined
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
