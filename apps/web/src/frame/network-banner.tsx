import { IconCloudOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useNetworkLost } from '../api/watch.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './banner.module.css'

const texts = {
  lost: {
    th: 'เครือข่ายขาด ยังบันทึกไม่ได้ พิมพ์ต่อได้ ระบบจะลองใหม่เอง',
    en: 'The network is gone. Nothing can be saved now, but you can go on typing; this is tried again by itself.',
  },
} as const satisfies Texts

const probeMs = 3_000

/** Stands while the server cannot be reached, and finds out by itself when it can. */
export function NetworkBanner({ lookAgain }: { readonly lookAgain: () => void }) {
  const say = useSay(texts)
  const lost = useNetworkLost()
  useEffect(() => {
    if (!lost) return
    const probe = setInterval(lookAgain, probeMs)
    window.addEventListener('online', lookAgain)
    return () => {
      clearInterval(probe)
      window.removeEventListener('online', lookAgain)
    }
  }, [lost, lookAgain])
  return (
    <div role="status">
      {lost && (
        <p className={style.banner}>
          <IconCloudOff size={18} aria-hidden="true" />
          {say('lost')}
        </p>
      )}
    </div>
  )
}
