import { Link } from '@tanstack/react-router'
import type { Session } from '../api/session.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { barTargets, linksFor } from './bar-links.ts'
import { barTexts } from './bar-texts.ts'
import { ColourMenu } from './colour-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'
import { isRoomy, type Place } from './place.ts'
import { ProvinceChip } from './province-chip.tsx'
import { SiteLink } from './site-link.tsx'
import style from './top-bar.module.css'
import { UserMenu } from './user-menu.tsx'

const texts = {
  name: {
    th: 'ระบบประมวลผลและเพิ่มประสิทธิภาพข้อมูลสุขภาพ',
    en: 'Health Information Process and Performance Optimization',
  },
} as const satisfies Texts

/** The bar above every page: where one is, whose data these are, and what is the reader's own choice. */
export function TopBar({
  place,
  session,
}: {
  readonly place: Place
  readonly session: Session | undefined
}) {
  const say = useSay(texts)
  const sayPlace = useSay(barTexts)
  const roomy = isRoomy(place)
  const work = session?.work
  return (
    <header className={style.bar} data-roomy={roomy}>
      <Link to="/" className={style.brand}>
        <Mark size={roomy ? 40 : 28} />
        <span className={style.words}>
          <span className={style.name}>HiPPO</span>
          <span className={style.long}>{say('name')}</span>
        </span>
      </Link>
      {!roomy && work != null && <ProvinceChip work={work} />}
      <div className={style.end}>
        <nav
          className={style.places}
          aria-label={sayPlace('places')}
          data-signed-in={session?.person != null}
        >
          {linksFor(session).map((link) => (
            <SiteLink key={link} session={session} target={barTargets[link]}>
              {sayPlace(link)}
            </SiteLink>
          ))}
        </nav>
        <LanguageSwitch />
        <ColourMenu />
        {session?.person != null && <UserMenu session={session} person={session.person} />}
      </div>
    </header>
  )
}
