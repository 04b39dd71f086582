import { durationText, timeText } from '../../../language/dates.ts'
import { type Filling, fill, type Language, type Texts } from '../../../language/texts.ts'
import type { Run, RunProblem } from '../../run-types.ts'
import type { RunView } from './run-state.ts'

/** The one sentence about a run. What ticks is kept apart, so that it is not read aloud every second. */
export interface RunSentence {
  readonly tone: 'idle' | 'busy' | 'good' | 'careful' | 'bad'
  readonly lead: string
  readonly ticking: string
  /** Where in the statement the trouble is. */
  readonly place: { readonly line: number; readonly column: number } | undefined
}

const texts = {
  row: { th: 'คำสั่งที่ {number} จาก {of}', en: 'Statement {number} of {of}' },
  idle: { th: 'พร้อมประมวลผล', en: 'Ready' },
  opening: { th: 'กำลังเปิดผลลัพธ์', en: 'Opening the result' },
  starting: { th: 'กำลังเริ่ม', en: 'starting' },
  stopping: { th: 'กำลังหยุด…', en: 'Stopping…' },
  queued: { th: 'รอคิวที่ {place}', en: 'In the queue: place {place}' },
  waiting: { th: 'รอคิว', en: 'In the queue' },
  running: { th: 'กำลังประมวลผล', en: 'Running' },
  read: { th: 'อ่านแล้ว ~{percent}%', en: '~{percent}% read' },
  spooling: { th: 'กำลังเก็บผลลัพธ์', en: 'Keeping the result' },
  done: { th: '{rows} แถว ครบทั้งหมด · {took}', en: '{rows} rows, complete · {took}' },
  one: { th: '1 แถว ครบทั้งหมด · {took}', en: '1 row, complete · {took}' },
  ended: { th: 'เสร็จแล้ว · {took}', en: 'Done · {took}' },
  empty: {
    th: '0 แถว ไม่มีแถวใดตรงกับเงื่อนไข · {took}',
    en: '0 rows: no row fits the conditions · {took}',
  },
  limitRows: {
    th: 'หยุดที่ {rows} แถว (เพดานของท่าน) ยังมีข้อมูลเหลือ — เพิ่มเงื่อนไข หรือสรุปด้วย GROUP BY',
    en: 'Stopped at {rows} rows (your ceiling); there are more — add conditions, or summarise with GROUP BY',
  },
  limitBytes: {
    th: 'หยุดที่ {rows} แถว เพราะผลลัพธ์ใหญ่ถึงเพดาน ยังมีข้อมูลเหลือ — เลือกคอลัมน์ให้น้อยลง หรือเพิ่มเงื่อนไข',
    en: 'Stopped at {rows} rows, as the result met its ceiling of size; there are more — choose fewer columns, or add conditions',
  },
  limitTime: {
    th: 'หยุดเพราะครบเวลาที่กำหนด ({took}) — จำกัดช่วงวันที่หรือหน่วยบริการ หรือนับทีละปี',
    en: 'Stopped, as its time was up ({took}) — narrow the dates or hospitals, or count year by year',
  },
  limitMemory: {
    th: 'หยุดเพราะใช้หน่วยความจำถึงเพดาน — เพิ่มเงื่อนไข ลดคอลัมน์ใน GROUP BY หรือตรวจเงื่อนไขของ JOIN',
    en: 'Stopped, as it met its ceiling of memory — add conditions, group by fewer columns, or check the conditions of JOIN',
  },
  cancelled: {
    th: 'ท่านหยุดเมื่อ {time} ไม่มีผลลัพธ์ถูกเก็บ',
    en: 'You stopped it at {time}; no result was kept',
  },
  stopped: {
    th: 'ระบบหยุดการประมวลผลนี้ ไม่มีผลลัพธ์ถูกเก็บ กรุณาสั่งใหม่',
    en: 'The system stopped this run; no result was kept. Run it again.',
  },
  fault: {
    th: 'ระบบขัดข้อง ไม่ใช่ความผิดของคำสั่ง: {sentence}',
    en: 'The fault is ours, not your statement’s: {sentence}',
  },
  unclear: {
    th: 'ระบบขัดข้อง ไม่ใช่ความผิดของคำสั่ง กรุณาสั่งใหม่',
    en: 'The fault is ours, not your statement’s. Run it again.',
  },
} as const satisfies Texts

type Name = keyof typeof texts
type Say = (name: Name, filling?: Filling) => string
interface Words {
  readonly say: Say
  readonly language: Language
  readonly nowMs: number
}

/** What to say of a run now. */
export function runSentence(view: RunView, language: Language, nowMs: number): RunSentence {
  const words: Words = {
    say: (name, filling = {}) => fill(texts[name], language, filling),
    language,
    nowMs,
  }
  const { row } = view
  const said = sentenceOf(view, words)
  if (row === undefined || row.of === 1) return said
  return { ...said, lead: `${words.say('row', { ...row })} · ${said.lead}` }
}

function sentenceOf(view: RunView, words: Words): RunSentence {
  const { say, language, nowMs } = words
  const { problem, run } = view
  if (problem !== undefined) return troubleSentence(problem, language)
  if (view.opening) return sentence('busy', say('opening'))
  if (view.starting) {
    if (view.stopping) return sentence('busy', say('stopping'))
    return sentence(
      'busy',
      say('running'),
      `${clock(nowMs - view.startedAtMs)} · ${say('starting')}`,
    )
  }
  if (run === undefined) return sentence('idle', say('idle'))
  return busySentence(view, run, words) ?? endSentence(run, words)
}

function troubleSentence(
  problem: NonNullable<RunView['problem']>,
  language: Language,
): RunSentence {
  const place = 'position' in problem ? problem.position : undefined
  return { ...sentence(problem.code === 'offline' ? 'careful' : 'bad', problem[language]), place }
}

function busySentence(view: RunView, run: Run, words: Words): RunSentence | undefined {
  const { say } = words
  const time = clock(words.nowMs - view.startedAtMs)
  switch (run.state) {
    case 'queued':
    case 'starting':
    case 'running':
    case 'spooling':
      if (view.stopping) return sentence('busy', say('stopping'))
      break
    default:
      return undefined
  }
  if (run.state === 'queued') {
    const place = run.queuePlace
    return sentence('busy', place === null ? say('waiting') : say('queued', { place }))
  }
  if (run.state === 'spooling') return sentence('busy', say('spooling'), time)
  const percent = run.progress === null ? undefined : Math.floor(run.progress * 100)
  const ticking = percent === undefined ? time : `${time} · ${say('read', { percent })}`
  return sentence('busy', say('running'), ticking)
}

function endSentence(run: Run, { say, language }: Words): RunSentence {
  const took = durationText(run.elapsedMs, language)
  const rows = run.rows ?? 0
  switch (run.state) {
    case 'limit':
      return sentence('careful', say(limitNames[run.limit ?? 'rows'], { rows, took }))
    case 'cancelled':
      return sentence('careful', cancelledWords(run, { say, language }))
    case 'failed':
      return failedSentence(run, { say, language })
    default:
      if (run.rows === null) return sentence('good', say('ended', { took }))
      if (rows === 0) return sentence('careful', say('empty', { took }))
      return sentence('good', say(rows === 1 ? 'one' : 'done', { rows, took }))
  }
}

function cancelledWords(run: Run, { say, language }: Pick<Words, 'say' | 'language'>): string {
  if (!run.stoppedByOwner || run.finishedAt === null) return say('stopped')
  return say('cancelled', { time: timeText(run.finishedAt, language) })
}

const limitNames = {
  rows: 'limitRows',
  bytes: 'limitBytes',
  time: 'limitTime',
  memory: 'limitMemory',
} as const satisfies Readonly<Record<NonNullable<Run['limit']>, Name>>

function failedSentence(run: Run, { say, language }: Pick<Words, 'say' | 'language'>): RunSentence {
  const { refusal, fault } = run
  if (refusal !== null) {
    return { ...sentence('bad', refusal[language]), place: refusal.position }
  }
  if (fault === null) return sentence('bad', say('unclear'))
  return sentence('bad', say('fault', { sentence: faultWords(fault, language) }))
}

function faultWords(fault: RunProblem, language: Language): string {
  return `${fault[language]} (${fault.code})`
}

function sentence(tone: RunSentence['tone'], lead: string, ticking = ''): RunSentence {
  return { tone, lead, ticking, place: undefined }
}

/** `00:12`, `1:03:20`. */
function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
  return hours === 0 ? rest : `${hours}:${rest}`
}
