import { maskCitizenIds } from '#domain/privacy'
import { type FileSpec, files } from '#domain/standard'

const longestNameFirst = [...files].sort((a, b) => b.name.length - a.name.length)

/**
 * The file of the standard that an entry of an archive holds, by its name: in any folder and case, with anything after
 * the file's name that does not go on as a word (`accident_07487_20251001085344.txt`, `PERSON (2).TXT`).
 */
export function fileOfEntry(entryName: string): FileSpec | undefined {
  const baseName = entryName.split(/[\\/]/).at(-1)?.toUpperCase() ?? ''
  if (entryName.includes('__MACOSX') || !/^[^.]+(\(\d+\))?(\.TXT)?$/.test(baseName))
    return undefined
  return longestNameFirst.find(
    ({ name }) => baseName.startsWith(name) && !/[A-Z]/.test(baseName.charAt(name.length)),
  )
}

/** Hospital and stamp that an archive's name tells: `F43_<HOSPCODE>_<YYYYMMDDHHMMSS>.zip` and its twins. */
export function readArchiveName(name: string): { hospcode: string | null; stamp: string | null } {
  const match = /^[A-Z0-9]+_([0-9A-Z]{5})_(\d{14}|\d{8})(?!\d)/i.exec(name)
  const stamp = match?.[2]
  return {
    hospcode: match?.[1]?.toUpperCase() ?? null,
    stamp: stamp === undefined ? null : stamp.padEnd(14, '0'),
  }
}

/** An entry's name fit for a report: printable, short, without anything that looks like a citizen id. */
export function entryNameForReport(entryName: string): string {
  return maskCitizenIds(entryName.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 120))
}
