import { normalizeIP } from '@fastify/rate-limit'
import type { RouteName } from '#contract'

interface Rate {
  readonly max: number
  readonly timeWindow: number
}

const minuteMs = 60_000

/** How often one person, or one address where nobody has signed in, may call a route a minute. */
const rates: Readonly<Partial<Record<RouteName, Rate>>> = {
  signIn: { max: 30, timeWindow: minuteMs },
  signInCallback: { max: 30, timeWindow: minuteMs },
  startRun: { max: 600, timeWindow: minuteMs },
  release: { max: 20, timeWindow: minuteMs },
  sendCode: { max: 10, timeWindow: minuteMs },
  confirmCode: { max: 20, timeWindow: minuteMs },
  startApplication: { max: 20, timeWindow: minuteMs },
  upload: { max: 30, timeWindow: minuteMs },
  attachPaper: { max: 30, timeWindow: minuteMs },
  form: { max: 60, timeWindow: minuteMs },
  blankForm: { max: 60, timeWindow: minuteMs },
  exportRegister: { max: 20, timeWindow: minuteMs },
  openDraft: { max: 60, timeWindow: minuteMs },
  drafts: { max: 120, timeWindow: minuteMs },
}

/** Scrolling through a result and watching a run are many small calls. */
const otherwise: Rate = { max: 1200, timeWindow: minuteMs }

export function rateOf(name: RouteName): Rate {
  return rates[name] ?? otherwise
}

/** What is counted as one address: whoever has an IPv6 address has all those of a /64 as well. */
export function neighbourhoodOf(address: string): string {
  return normalizeIP(address, 64)
}
