/** Who is a provincial admin: for now from a roster file. */
export { type RosterEntry, readRoster } from './roster.ts'
