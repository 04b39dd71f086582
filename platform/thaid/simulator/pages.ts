import type { DemoPerson } from './options.ts'
import { style, styleHash } from './style.ts'
import type { Page } from './write-page.ts'

interface PersonPage {
  readonly action: string
  readonly people: readonly DemoPerson[]
  /** Where the person goes back to, to be named and to be allowed. */
  readonly origins: readonly string[]
  readonly destination: string
  readonly scopes: readonly string[]
}

/** The page where one chooses who to be. A button carries a number in the list, never a citizen id. */
export function personPage({ action, people, origins, destination, scopes }: PersonPage): Page {
  const asked = scopes
    .filter((scope) => scope !== 'openid')
    .map(askedItem)
    .join('')
  const main = `
    <h1>เลือกบุคคลสมมติเพื่อเข้าสู่ระบบ</h1>
    <p class="sub" lang="en">Choose a demo person to sign in</p>
    <form method="post" action="${escaped(action)}">
      <ul class="people">${people.map(personItem).join('')}</ul>
      <p class="asked">ข้อมูลที่จะส่งให้ <span lang="en">· Will be sent to</span>
        <strong>${escaped(destination)}</strong></p>
      <ul class="scopes">${asked}</ul>
      <button class="cancel" name="choice" value="cancel">ยกเลิก <span lang="en">· Cancel</span></button>
    </form>`
  return { html: framed(main), styleHash, formActions: ["'self'", ...origins] }
}

/** Shown where there is nowhere to send the person back to: ThaiD answers such requests the same way, in JSON. */
export function errorPage(error: string): Page {
  const code = error === 'invalid_redirect_uri' ? 'invalid_request' : error
  const main = `
    <h1>คำขอไม่ถูกต้อง</h1>
    <p class="sub" lang="en">Bad data request</p>
    <p>ผู้ให้บริการไม่รับคำขอนี้ หรือคำขอหมดอายุแล้ว กรุณากลับไปที่ระบบที่ท่านใช้และเข้าสู่ระบบใหม่อีกครั้ง</p>
    <p lang="en">The request was not accepted, or it has expired. Go back to the system you use and sign in again.</p>
    <p class="code">${escaped(code)}</p>`
  return { html: framed(main), styleHash, formActions: [] }
}

function personItem(person: DemoPerson, index: number): string {
  return `
    <li><button class="person" name="choice" value="${index}">
      <span class="name">${escaped(person.nameTh)}</span>
      <span class="name-en" lang="en">${escaped(person.nameEn)}</span>
      <span class="note">${escaped(person.noteTh)}</span>
      <span class="note" lang="en">${escaped(person.noteEn)}</span>
    </button></li>`
}

const scopeNames = new Map([
  ['pid', 'เลขประจำตัวประชาชน <span lang="en">· Citizen id</span>'],
  ['name', 'ชื่อภาษาไทย <span lang="en">· Name in Thai</span>'],
  ['name_en', 'ชื่อภาษาอังกฤษ <span lang="en">· Name in English</span>'],
])

function askedItem(scope: string): string {
  return `<li>${scopeNames.get(scope) ?? escaped(scope)}</li>`
}

function framed(main: string): string {
  return `<!doctype html>
<html lang="th">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>ตัวจำลอง ThaiD · ThaiD simulator</title>
  <style>${style}</style>
</head>
<body>
  <header>
    <strong>ตัวจำลอง ThaiD <span lang="en">· ThaiD simulator</span></strong>
    <span>ไม่ใช่ ThaiD จริง บุคคลทั้งหมดเป็นบุคคลสมมติ</span>
    <span lang="en">Not the real ThaiD. Everybody here is invented.</span>
  </header>
  <main>${main}</main>
</body>
</html>`
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
