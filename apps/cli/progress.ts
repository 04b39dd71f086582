import type { Terminal } from './terminal.ts'

const drawEveryMs = 200

/** How far a long work is; `total` is unknown as 0. */
export interface ProgressReport {
  readonly stage: string
  readonly done: number
  readonly total: number
  readonly rows: number
}

/**
 * A progress bar on stderr with rows a second and the time left; silent when nobody looks.
 *
 * @param now milliseconds, passed in so that the drawing can be tested.
 */
export function progressBar(terminal: Terminal, now: () => number = Date.now) {
  const startedAt = now()
  let drawnAt = 0
  return {
    show(report: ProgressReport): void {
      if (!terminal.interactive || now() - drawnAt < drawEveryMs) return
      drawnAt = now()
      process.stderr.write(`\r\u001b[K${progressLine(report, now() - startedAt)}`)
    },
    end(): void {
      if (terminal.interactive && drawnAt > 0) process.stderr.write('\r\u001b[K')
    },
  }
}

/** One line: a bar, the share done, rows, rows a second, and the time left. */
export function progressLine(report: ProgressReport, elapsedMs: number): string {
  const share = report.total > 0 ? Math.min(1, report.done / report.total) : 0
  const filled = Math.round(share * 20)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(20 - filled)}`
  const rate = elapsedMs > 0 ? Math.round((report.rows * 1000) / elapsedMs) : 0
  const left = share > 0.01 ? `${durationText((elapsedMs * (1 - share)) / share)}` : '…'
  return `${report.stage} ${bar} ${Math.round(share * 100)}% · ${count(report.rows)} rows · ${count(rate)} rows/s · ${left}`
}

function durationText(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes > 0 ? `${minutes}:${String(seconds % 60).padStart(2, '0')}` : `${seconds}s`
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}
