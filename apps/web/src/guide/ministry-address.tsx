import { useSession } from '../api/session.ts'
import type { Site } from '../frame/place.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './ministry-address.module.css'

const texts = {
  trial: { th: 'ระบบทดลองนี้อยู่ที่', en: 'this trial installation is at' },
} as const satisfies Texts

/** The two addresses as the ministry's guide gives them. */
const addresses: Readonly<Record<Site, string>> = {
  portal: 'https://regis-hippo.moph.go.th/',
  workbench: 'https://hippo.moph.go.th/',
}

/** Where a site is: the ministry's address, and in a trial installation, which does not lead there, its own beside it. */
export function MinistryAddress({ site }: { readonly site: Site }) {
  const say = useSay(texts)
  const session = useSession()
  const own = site === 'portal' ? session?.portalOrigin : session?.workbenchOrigin
  if (session === undefined || own === undefined) {
    return <span className={style.address}>{addresses[site]}</span>
  }
  const link = <a href={`${own}/`}>{`${own}/`}</a>
  if (!session.simulated) return <span className={style.address}>{link}</span>
  return (
    <>
      <span className={style.address}>{addresses[site]}</span>{' '}
      <span className={style.trial}>
        ({say('trial')} {link})
      </span>
    </>
  )
}
