import type { Language } from '#domain/outcome'
import type { Terminal } from './terminal.ts'
import { say } from './texts.ts'

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
      process.stderr.write(
        `\r\u001b[K${progressLine(report, now() - startedAt, terminal.language)}`,
      )
    },
    end(): void {
      if (terminal.interactive && drawnAt > 0) process.stderr.write('\r\u001b[K')
    },
  }
}

/** One line: a bar, the share done, rows, rows a second, and the time left. */
export function progressLine(
  report: ProgressReport,
  elapsedMs: number,
  language: Language,
): string {
  const { stage, done, total, rows } = report
  const share = total > 0 ? Math.min(1, done / total) : 0
  const filled = Math.round(share * 20)
  return say(language, 'progress', {
    stage,
    bar: `${'█'.repeat(filled)}${'░'.repeat(20 - filled)}`,
    percent: Math.round(share * 100),
    rows,
    rate: elapsedMs > 0 ? Math.round((rows * 1000) / elapsedMs) : 0,
    left: share > 0.01 ? durationText((elapsedMs * (1 - share)) / share) : '…',
  })
}

function durationText(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes > 0 ? `${minutes}:${String(seconds % 60).padStart(2, '0')}` : `${seconds}s`
}
