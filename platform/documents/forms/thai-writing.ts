const monthsThai = [
  ...['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน'],
  ...['กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'],
]

const dayIn = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Bangkok',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
})

/** A date as an official letter writes it, in the Buddhist era and at Bangkok: `24 พฤศจิกายน 2569`. */
export function officialDate(date: Date): string {
  const [day = 0, month = 0, year = 0] = dayIn.format(date).split('/').map(Number)
  return `${day} ${monthsThai[month - 1]} ${year + 543}`
}

/**
 * Digits as Thai digits, as official papers have them.
 *
 * A word with a Latin letter keeps its own: form numbers, addresses of mail and web are never translated.
 */
export function withThaiDigits(text: string): string {
  return text.replace(/[^\s()“”]+/g, (word) =>
    /[A-Za-z]/.test(word)
      ? word
      : word.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))),
  )
}

/** Invisible characters, changes of direction, line breaks; and a stack of more than three marks on one letter. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu
const markFlood = /(\p{M}{3})\p{M}+/gu
const maxCharacters = 200

/** A fact as one printable line: what nobody could read on paper is left out, and what is too long is cut. */
export function printable(fact: string): string {
  const line = fact.normalize('NFC').replace(unprintable, ' ').replace(markFlood, '$1')
  return line.replace(/\s+/g, ' ').trim().slice(0, maxCharacters)
}
