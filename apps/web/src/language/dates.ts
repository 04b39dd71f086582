import type { Language } from './texts.ts'

const zone = 'Asia/Bangkok'
/** Buddhist era in both languages; Latin digits. */
const locales = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB-u-ca-buddhist-nu-latn' } as const

/** Without the name of the era, which English alone would add. */
function written(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options })
    .formatToParts(date)
    .filter((part) => part.type !== 'era')
    .map((part) => part.value)
    .join('')
    .trim()
}

/** A day such as `24 พ.ย. 2569` or `24 Nov 2569` from `YYYY-MM-DD` or an instant. */
export function dayText(value: string, language: Language): string {
  const date = new Date(value.length === 10 ? `${value}T12:00:00+07:00` : value)
  return written(date, language, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** A time of day, `14:05`. */
export function timeText(value: string, language: Language): string {
  return written(new Date(value), language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
}

/** `24 พ.ย. 2569 14:05` */
export function momentText(value: string, language: Language): string {
  return `${dayText(value, language)} ${timeText(value, language)}`
}

/** A duration: `0.41 วินาที`, `12.0 s`, `3:05 นาที`. */
export function durationText(ms: number, language: Language): string {
  if (ms >= 59_950) {
    const seconds = Math.floor(ms / 1000 + 0.5)
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    return `${clock} ${language === 'th' ? 'นาที' : 'min'}`
  }
  const seconds = (ms / 1000).toFixed(ms < 9_995 ? 2 : 1)
  return `${seconds} ${language === 'th' ? 'วินาที' : 's'}`
}
