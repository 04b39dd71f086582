import { type Route, routes } from '#contract'
import type { Language } from '#domain/outcome'
import type { HealthState } from './health.ts'
import type { ProvinceState } from './province-states.ts'

/** The page that stands at `/` until the portal does: what this is, what data there are, whether it works. */
export function homePage(language: Language, health: HealthState): string {
  const th = language === 'th'
  const { provinces } = health
  const rows = provinces.map((state) => provinceRow(state, language)).join('\n')
  const table = `<table>
<thead><tr><th>${th ? 'จังหวัด' : 'Province'}</th><th class="number">${th ? 'รุ่นข้อมูล' : 'Data version'}</th><th>${th ? 'ข้อมูลถึงวันที่' : 'Data reach to'}</th><th>${th ? 'นำเข้าเมื่อ' : 'Committed'}</th></tr></thead>
<tbody>
${rows}
</tbody></table>`
  const empty = th
    ? '<p>ยังไม่มีข้อมูล กรุณานำเข้าไฟล์ zip 43 แฟ้มด้วยคำสั่ง <code>bin/hippo intake</code></p>'
    : '<p>There are no data yet. Load 43-file archives with <code>bin/hippo intake</code>.</p>'
  return layout(
    language,
    `<p class="lead">${
      th
        ? 'HiPPO (Health Information Process and Performance Optimization) ให้สำนักงานสาธารณสุขจังหวัดถามข้อมูลสุขภาพ 43 แฟ้มของจังหวัดตนเอง ตั้งแต่ปีงบประมาณ 2563 ข้อมูลถูกปกปิดตัวตนด้วยนามแฝงก่อนจัดเก็บ แต่ยังถือเป็นข้อมูลส่วนบุคคลตามกฎหมาย'
        : 'HiPPO (Health Information Process and Performance Optimization) lets a provincial public health office ask questions of its own province’s 43-file health data, from fiscal year 2563 (2020). The data are pseudonymised before they are kept; by law they are still personal data.'
    }</p>
<h2>${th ? 'ข้อมูลที่มี' : 'Data held'}</h2>
${provinces.length === 0 ? empty : table}
<h2>${th ? 'สถานะ' : 'Health'}</h2>
${healthList(health, language)}
<p>${
      th
        ? 'หน้าจอลงทะเบียนและหน้าจอทำงานยังไม่เปิดใช้ ขณะนี้ใช้งานผ่านคำสั่ง <code>bin/hippo query</code> หรือผ่าน <a href="/api">API</a>'
        : 'There are no registration and working screens yet. For now use <code>bin/hippo query</code> or the <a href="/api?lang=en">API</a>.'
    }</p>`,
  )
}

/** The page at `/api`: every route of the contract in words, and where its exact schemas are. */
export function apiPage(language: Language): string {
  const th = language === 'th'
  const rows = Object.values(routes)
    .map((route: Route) => {
      const access =
        route.access === 'public'
          ? th
            ? 'ทุกคน'
            : 'anybody'
          : th
            ? 'ผู้ถือ operator token'
            : 'holder of the operator token'
      return `<dt><code>${route.method} ${route.path}</code></dt><dd>${route.summary[language]} · ${access}</dd>`
    })
    .join('\n')
  return layout(
    language,
    `<h2>API</h2>
<p>${
      th
        ? 'ส่งรหัสในหัวข้อ <code>Authorization: Bearer …</code> รหัสอยู่ในไฟล์ <code>operator-token</code> ของโฟลเดอร์ข้อมูล (อ่านได้เฉพาะเจ้าของ) รายละเอียดของทุกช่องข้อมูลอยู่ใน <a href="/api/openapi.json">openapi.json</a>'
        : 'Send the token as <code>Authorization: Bearer …</code>; it is in the file <code>operator-token</code> of the home, readable by its owner only. The exact schemas are in <a href="/api/openapi.json">openapi.json</a>.'
    }</p>
<dl>
${rows}
</dl>`,
  )
}

const healthWords = {
  database: { th: 'ฐานข้อมูลของระบบ', en: 'application database' },
  files: { th: 'ไฟล์ข้อมูลของทุกจังหวัด', en: 'data files of every province' },
  capsule: { th: 'แคปซูลประมวลผล', en: 'query capsule' },
} as const

function healthList(health: HealthState, language: Language): string {
  const words = {
    works: { th: 'ทำงาน', en: 'working' },
    fails: { th: 'ขัดข้อง', en: 'failing' },
  } as const
  const items = (['database', 'files', 'capsule'] as const).map((part) => {
    const state = health[part] ? 'works' : 'fails'
    return `<li><span class="${state}">●</span> ${healthWords[part][language]}: ${words[state][language]}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

function provinceRow(state: ProvinceState, language: Language): string {
  const name = language === 'th' ? state.nameTh : state.nameEn
  const reaches = state.reachesTo === null ? '–' : dateText(state.reachesTo, language)
  return `<tr><td>${state.province} ${name}</td><td class="number">${state.dataVersion}</td><td>${reaches}</td><td>${dateText(state.committedAt, language)}</td></tr>`
}

function dateText(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'th' ? 'th-TH-u-ca-buddhist' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'Asia/Bangkok',
  })
  return format.format(new Date(iso))
}

function layout(language: Language, body: string): string {
  const th = language === 'th'
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>HiPPO</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<header><h1><a href="/?lang=${language}">HiPPO</a></h1><p>ระบบประมวลผลและเพิ่มประสิทธิภาพข้อมูลสุขภาพ</p><nav><a href="?lang=${th ? 'en' : 'th'}" lang="${th ? 'en' : 'th'}">${th ? 'English' : 'ไทย'}</a></nav></header>
<main>
${body}
</main>
</body>
</html>
`
}

/** The stylesheet of both pages. */
export const pageStyle = `:root{color-scheme:light dark;--ink:#12211f;--paper:#fbfcfb;--line:#dfe6e3;--primary:#0b6b57;--danger:#b42318}
@media (prefers-color-scheme:dark){:root{--ink:#e6efec;--paper:#0f1614;--line:#26332f;--primary:#4fbf9f;--danger:#f97066}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 "IBM Plex Sans Thai","Noto Sans Thai",system-ui,sans-serif}
header,main{max-width:760px;margin:0 auto;padding:24px}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:8px 16px;border-bottom:1px solid var(--line)}
header p{margin:0;flex:1}
h1{margin:0;font-size:24px;font-weight:600}h1 a{color:inherit;text-decoration:none}
h2{margin:32px 0 8px;font-size:18px;font-weight:600}
a,.works{color:var(--primary)}.fails{color:var(--danger)}ul{list-style:none;padding:0}
table{border-collapse:collapse;width:100%;display:block;overflow-x:auto}
th,td{padding:6px 16px 6px 0;border-bottom:1px solid var(--line);text-align:left;font-weight:400}
th{font-weight:600}.number{text-align:right}
code{font-size:14px}
dt{margin-top:16px}dd{margin:0;overflow-wrap:anywhere}
`
