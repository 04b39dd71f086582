/** Who is a provincial admin: asked over HTTP or read from a roster file; and the roster that `hippo grant` applies. */
export type { AskedPerson, Directory, DirectoryReply } from './directory.ts'
export { isDirectoryAddress } from './directory-address.ts'
export { type DirectorySettings, openDirectory } from './open-directory.ts'
export { type OfficeEntry, type RosterEntry, readOffices, readRoster } from './roster.ts'
