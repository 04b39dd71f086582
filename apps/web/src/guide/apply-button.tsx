import { Button } from '@mantine/core'
import { signInAddress, useSession } from '../api/session.ts'
import { addressOf } from '../frame/site-link.tsx'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'

const texts = {
  apply: { th: 'ขอใช้งานด้วย ThaiD', en: 'Apply with ThaiD' },
  open: { th: 'เปิดหน้าคำขอของฉัน', en: 'Open my application' },
} as const satisfies Texts

/** The way from the guide to one's own application, by ThaiD for whoever is not signed in yet. */
export function ApplyButton() {
  const say = useSay(texts)
  const session = useSession()
  const isSignedIn = session?.person != null
  const path = isSignedIn ? '/apply' : signInAddress('/apply')
  return (
    <Button component="a" size="lg" href={addressOf(session, 'portal', path)}>
      {say(isSignedIn ? 'open' : 'apply')}
    </Button>
  )
}
