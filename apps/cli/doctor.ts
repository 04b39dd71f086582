import { statfs } from 'node:fs/promises'
import { type Language, ok, type Refusal, sentence } from '#domain/outcome'
import { type Database, openDatabase } from '#platform/database'
import { createCapsuleEngine, probeConfinement } from '#platform/engine-duckdb'
import { type Home, openHome } from '#platform/home'
import { answersOf } from '../composition/capsule-probe.ts'
import { wordFailure } from '../composition/failure.ts'
import { productVersion } from '../composition/product.ts'
import { readSettings, type Settings } from '../composition/settings.ts'
import { provinceStates } from '../server/province-states.ts'
import { accessFindings } from './doctor-access.ts'
import { type Finding, findingLine } from './findings.ts'
import type { Verb } from './verb.ts'

const lowDiskBytes = 5 * 1024 ** 3

/** `hippo doctor`: what is installed, which layers confine a query, where the home is; 0 when the product can work. */
export const doctor: Verb = {
  options: {},
  run: async (_given, terminal) => {
    const { language } = terminal
    const findings = [
      ...programs(language),
      ...(await home(language)),
      ...(await capsule(language)),
      ...(await confinement(language)),
    ]
    await terminal.out(`${findings.map(findingLine).join('\n')}\n`)
    const able = findings.every((finding) => finding.mark !== 'broken')
    await terminal.out(`${verdict(able, language)}\n`)
    return ok(able ? 0 : 1)
  },
}

function verdict(able: boolean, language: Language): string {
  if (language === 'th') return able ? 'พร้อมทำงาน' : 'ยังทำงานไม่ได้ กรุณาแก้ข้อที่มีเครื่องหมาย ✗'
  return able ? 'Ready to work.' : 'Not able to work yet: mend what is marked ✗.'
}

function programs(language: Language): Finding[] {
  const text = `HiPPO ${productVersion} · Node ${process.versions.node} · ${process.platform}-${process.arch}`
  const user =
    process.getuid?.() === 0
      ? { th: 'ทำงานในชื่อ root', en: 'running as root' }
      : { th: 'ทำงานในชื่อผู้ใช้ทั่วไป', en: 'running as an ordinary user' }
  return [
    { mark: 'fine', text },
    { mark: 'fine', text: user[language] },
  ]
}

async function home(language: Language): Promise<Finding[]> {
  const settings = readSettings(process.env)
  if (!settings.ok) return [refusalFinding(settings.refusal, language)]
  const { homePath } = settings.value
  const opened = await openHome(homePath)
  if (!opened.ok) return [refusalFinding(opened.refusal, language)]
  const where = language === 'th' ? `โฟลเดอร์ข้อมูล ${homePath}` : `home ${homePath}`
  const disk = await statfs(homePath)
  const freeBytes = disk.bavail * disk.bsize
  const free = `${(freeBytes / 1024 ** 3).toFixed(1)} GiB`
  return [
    { mark: 'fine', text: where },
    {
      mark: freeBytes < lowDiskBytes ? 'careful' : 'fine',
      text: language === 'th' ? `พื้นที่ว่าง ${free}` : `${free} of disk free`,
    },
    ...(await data(opened.value, settings.value, language)),
  ]
}

async function data(
  opened: Home,
  settings: Settings,
  language: Language,
): Promise<readonly Finding[]> {
  return diagnosed(language, async () => {
    const database = await openDatabase(opened, { program: 'cli' })
    try {
      return [
        ...databaseFindings(database, await provinceStates(database), language),
        ...(await accessFindings(settings, database, language)),
      ]
    } finally {
      await database.close()
    }
  })
}

function databaseFindings(
  { kind }: Database,
  states: Awaited<ReturnType<typeof provinceStates>>,
  language: Language,
): readonly Finding[] {
  const th = language === 'th'
  const place = {
    embedded: { th: 'PostgreSQL ที่มาพร้อมระบบ ตอบสนอง', en: 'embedded PostgreSQL answers' },
    external: {
      th: 'PostgreSQL ตาม DATABASE_URL ตอบสนอง',
      en: 'PostgreSQL of DATABASE_URL answers',
    },
  } as const
  const none = th ? 'ยังไม่มีข้อมูลของจังหวัดใด' : 'no province has data yet'
  return [
    { mark: 'fine', text: place[kind][language] },
    ...(states.length === 0 ? [{ mark: 'careful', text: none } as const] : []),
    ...states.map(({ province, nameTh, nameEn, dataVersion, reachesTo }): Finding => {
      const text = th
        ? `จังหวัด ${province} ${nameTh}: รุ่นข้อมูล ${dataVersion} ถึง ${reachesTo ?? '–'}`
        : `province ${province} ${nameEn}: data version ${dataVersion}, data reach to ${reachesTo ?? '–'}`
      return { mark: 'fine', text }
    }),
  ]
}

async function capsule(language: Language): Promise<readonly Finding[]> {
  return diagnosed(language, async () => {
    const engine = createCapsuleEngine({ spareWorkers: 0 })
    try {
      const answers = await answersOf(engine)
      const words = answers
        ? { th: 'แคปซูลเริ่มทำงานและตอบได้', en: 'a capsule starts and answers' }
        : { th: 'แคปซูลตอบไม่ถูกต้อง', en: 'a capsule answers wrongly' }
      return [{ mark: answers ? 'fine' : 'broken', text: words[language] }]
    } finally {
      await engine.close()
    }
  })
}

/** What breaks while the doctor looks is itself what the doctor found. */
async function diagnosed(
  language: Language,
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look()
  } catch (error) {
    return [{ mark: 'broken', text: wordFailure(error, language).lines.join(' · ') }]
  }
}

async function confinement(language: Language): Promise<Finding[]> {
  const layers = await probeConfinement()
  const words = {
    prlimit: {
      th: 'จำกัดหน่วยความจำของแคปซูล (prlimit)',
      en: "limit on a capsule's memory (prlimit)",
    },
    parentDeath: {
      th: 'แคปซูลจบพร้อมโปรแกรมแม่เสมอ (setpriv หรือ bubblewrap)',
      en: 'a capsule always ends with its parent (setpriv or bubblewrap)',
    },
    bubblewrap: {
      th: 'แคปซูลไม่เห็นเครือข่ายและไฟล์อื่น (bubblewrap)',
      en: 'a capsule sees no network and no other file (bubblewrap)',
    },
  } as const
  return (['prlimit', 'parentDeath', 'bubblewrap'] as const).map((layer) => {
    const state = layers[layer]
      ? { th: 'เปิด', en: 'on' }
      : { th: 'ไม่มีในเครื่องนี้', en: 'not on this machine' }
    return {
      mark: layers[layer] ? 'fine' : 'careful',
      text: `${words[layer][language]}: ${state[language]}`,
    }
  })
}

function refusalFinding(refusal: Refusal, language: Language): Finding {
  return { mark: 'broken', text: `${refusal.code}: ${sentence(refusal, language)}` }
}
