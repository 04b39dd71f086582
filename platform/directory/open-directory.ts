import type { Directory } from './directory.ts'
import { HttpDirectory } from './http-directory.ts'
import { RosterDirectory, type RosterDirectorySettings } from './roster-directory.ts'

/** Where this installation asks who is a provincial admin. */
export type DirectorySettings =
  | { readonly kind: 'roster'; readonly file: string }
  | { readonly kind: 'http'; readonly url: string; readonly token: string }

/** Open the directory of the settings. The options concern a roster only; HTTP has nothing to tell unasked. */
export async function openDirectory(
  settings: DirectorySettings,
  options: Pick<RosterDirectorySettings, 'identity' | 'onChange' | 'onFault'>,
): Promise<Directory> {
  return settings.kind === 'roster'
    ? RosterDirectory.open({ file: settings.file, ...options })
    : new HttpDirectory(settings)
}
