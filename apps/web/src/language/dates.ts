import type { Language } from './texts.ts'

const zone = 'Asia/Bangkok'
/** Buddhist era in both languages; Latin digits. */
const locales = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB-u-ca-buddhist-nu-latn' } as const

function parts(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const formatted = new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options })
  // English adds the era (“2569 BE”); it is said once in the caption instead.
  return formatted
    .formatToParts(date)
    .filter((part) => part.type !== 'era')
    .map((part) => part.value)
    .join('')
    .trim()
}

/** A day such as `24 พ.ย. 2569` from `YYYY-MM-DD` or an instant. */
export function dayText(value: string, language: Language): string {
  const date = new Date(value.length === 10 ? `${value}T12:00:00+07:00` : value)
  return parts(date, language, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** A time of day, `14:05`. */
export function timeText(value: string, language: Language): string {
  return parts(new Date(value), language, { hour: '2-digit', minute: '2-digit', hour12: false })
}

/** `24 พ.ย. 2569 14:05` */
export function momentText(value: string, language: Language): string {
  return `${dayText(value, language)} ${timeText(value, language)}`
}

/** A duration: `0.4 วินาที`, `12.0 s`, `3:05`. */
export function durationText(ms: number, language: Language): string {
  if (ms >= 60_000) {
    const seconds = Math.floor(ms / 1000)
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} ${language === 'th' ? 'นาที' : 'min'}`
  }
  const seconds = (ms / 1000).toFixed(ms < 10_000 ? 2 : 1)
  return `${seconds} ${language === 'th' ? 'วินาที' : 's'}`
}
