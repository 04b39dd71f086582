import { createContext, useContext } from 'react'

/** Who reads the pages of the office. Auditors read everything and change nothing. */
interface Reader {
  readonly personId: string
  readonly isOfficer: boolean
}

export const OfficeReader = createContext<Reader>({ personId: '', isOfficer: false })

export function useReader(): Reader {
  return useContext(OfficeReader)
}
