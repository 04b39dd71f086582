import { createServer } from 'node:net'
import { type Language, type Outcome, ok, refuse } from '#domain/outcome'
import type { Settings } from '../composition/settings.ts'
import { demoPeople } from './demo-people.ts'
import { startServer } from './server.ts'

/** The exit code of a program that was stopped by Ctrl-C before it was done. */
const interruptedCode = 130

/**
 * Serve until SIGINT, SIGTERM or SIGHUP, then close cleanly.
 *
 * Stopped while it still starts, the process ends at once: whatever it was making is taken up at the next start.
 *
 * @returns when the server has been closed, or at once with the reason why it cannot start.
 */
export async function serveUntilStopped(
  settings: Settings,
  language: Language,
): Promise<Outcome<undefined>> {
  if (!(await portIsFree(settings.port))) return refuse('port-in-use', { port: settings.port })
  const stopped = stopSignal()
  const started = await startServer(settings, {
    note: (line) => process.stderr.write(`${line}\n`),
    language,
    stopped: stopped.then(() => 'stopped' as const),
  })
  if (!started.ok) return started
  if (started.value === 'stopped') process.exit(interruptedCode)
  process.stdout.write(`HiPPO is ready: http://127.0.0.1:${settings.port}\n`)
  if (started.value.simulated) process.stdout.write(demoLines(language))
  await stopped
  await started.value.close()
  return ok(undefined)
}

/** Who can be tried at the simulator of ThaiD. */
function demoLines(language: Language): string {
  const title = {
    th: 'ผู้ใช้ตัวอย่าง (เลือกได้ที่หน้าจำลองของ ThaiD):',
    en: 'Demo identities (chosen at the page of the ThaiD simulator):',
  }
  const people = demoPeople.map(({ nameTh, nameEn, noteTh, noteEn }) =>
    language === 'th' ? `  ${nameTh} · ${noteTh}` : `  ${nameTh} (${nameEn}) · ${noteEn}`,
  )
  return [title[language], ...people, ''].join('\n')
}

/** Asked before a home is made or opened, so that a taken port costs nothing. */
function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve())
    }
  })
}
