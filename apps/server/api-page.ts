import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Route, routes } from '#contract'
import { partsOf } from './pages.ts'
import { sendRefusal } from './problem.ts'
import { pagePolicy } from './security-headers.ts'
import { passGate, type Sites } from './sites.ts'

type Language = 'th' | 'en'

/** What each access asks for. */
const access = {
  public: { th: 'ทุกคน', en: 'anybody' },
  person: { th: 'ผู้ที่เข้าสู่ระบบแล้ว', en: 'whoever is signed in' },
  analyst: { th: 'ผู้มีสิทธิ์ในจังหวัดหนึ่ง', en: 'whoever is entitled to a province' },
  office: { th: 'เจ้าหน้าที่ ผู้ดูแลการนำเข้า หรือผู้ตรวจสอบ', en: 'officers, stewards and auditors' },
} as const

/** `/api` for people, `/api/openapi.json` for programs: both are made from the contract. */
export function addApiPages(http: FastifyInstance, sites: Sites): void {
  http.get('/api', { schema: { hide: true } }, async (request, reply) => {
    const passed = passGate(partsOf(request), sites, 'page')
    if (!passed.ok) return sendRefusal(reply, passed.refusal)
    const { nonce, policy } = pagePolicy()
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .send(apiPage(languageOf(request), nonce))
  })
  http.get('/api/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    const passed = passGate(partsOf(request), sites, 'api')
    if (!passed.ok) return sendRefusal(reply, passed.refusal)
    return reply.type('application/json').send(http.swagger())
  })
}

function languageOf({ query }: FastifyRequest): Language {
  return (query as { lang?: unknown }).lang === 'en' ? 'en' : 'th'
}

function apiPage(language: Language, nonce: string): string {
  const th = language === 'th'
  const all: readonly Route[] = Object.values(routes)
  const rows = all.map(
    (route) =>
      `<tr><td><code>${route.method} ${route.path}</code></td><td>${access[route.access][language]}</td><td>${route.summary[language]}</td></tr>`,
  )
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>HiPPO API</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>HiPPO API</h1>
<p>${
    th
      ? 'เส้นทาง HTTP ทั้งหมด ทุกคำขอใช้เซสชันของผู้ที่เข้าสู่ระบบด้วย ThaiD คำขอที่เปลี่ยนแปลงข้อมูลต้องมาจากหน้าเว็บของระบบเอง รายละเอียดของทุกช่องข้อมูลอยู่ใน <a href="/api/openapi.json">openapi.json</a>'
      : 'Every HTTP route. Calls carry the session of whoever signed in with ThaiD; whatever changes something must come from the pages of this site. Every field is described in <a href="/api/openapi.json">openapi.json</a>.'
  }</p>
<p><a href="/api?lang=${th ? 'en' : 'th'}">${th ? 'English' : 'ไทย'}</a></p>
<table><thead><tr><th>${th ? 'เส้นทาง' : 'Route'}</th><th>${th ? 'ผู้เรียกใช้' : 'Who'}</th><th>${th ? 'ทำอะไร' : 'What it does'}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></main></body></html>
`
}

const style = `:root{color-scheme:light dark;--ink:#12211f;--paper:#fbfcfb;--line:#dfe6e3;--primary:#0b6b57}
@media (prefers-color-scheme:dark){:root{--ink:#e6efec;--paper:#0f1614;--line:#26332f;--primary:#4fbf9f}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 "Noto Sans Thai",system-ui,sans-serif}
main{max-width:960px;margin:0 auto;padding:24px}h1{font-size:24px;font-weight:600}a{color:var(--primary)}
table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{padding:6px 16px 6px 0;border-bottom:1px solid var(--line);text-align:left;font-weight:400}th{font-weight:600}
code{font-size:14px;white-space:nowrap}`
