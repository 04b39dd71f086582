import { signInAddress } from '../api/session.ts'

/** The front page: what HiPPO is, and the way in. */
export function Portal() {
  return <a href={signInAddress('/work')}>ThaiD</a>
}
