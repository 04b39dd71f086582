import type { Services } from './services.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Do, again and again, what nobody asks for: what time brings about each minute, what can wait each hour. */
export function keepTidy(
  { sessions, registration }: Services,
  onFault: (error: unknown) => void,
): AsyncDisposable {
  const each = (everyMs: number, work: (now: Date) => Promise<void>) =>
    repeating(everyMs, () => work(new Date()).catch(onFault))
  const jobs = [
    each(minuteMs, (now) => registration.tick(now)),
    each(hourMs, async (now) => {
      await sessions.tidy(now)
      await registration.tidy(now)
    }),
  ]
  return {
    [Symbol.asyncDispose]: async () => {
      await Promise.all(jobs.map((job) => job.stop()))
    },
  }
}

/** Work at once and then again after each pause; never twice at a time. */
export function repeating(everyMs: number, work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let running: Promise<void> = Promise.resolve()
  const run = () => {
    running = work().then(() => {
      if (!isStopped) timer = setTimeout(run, everyMs).unref()
    })
  }
  run()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
