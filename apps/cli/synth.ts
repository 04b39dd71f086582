import path from 'node:path'
import { z } from 'zod'
import { ok, refuse } from '#domain/outcome'
import { provinces } from '#domain/standard'
import { synthesize } from '#features/synthetic'
import { progressBar } from './progress.ts'
import { say } from './texts.ts'
import { type Arguments, provinceOption, textOption, UsageProblem, type Verb } from './verb.ts'

const Options = z.object({
  persons: z.coerce.number().int().min(1).max(10_000_000).default(20_000),
  from: z.coerce.number().int().min(2550).max(2643).default(2563),
  to: z.coerce.number().int().min(2550).max(2643).default(2569),
  until: z.iso.date().optional(),
  seed: z.coerce.number().int().min(0).default(1),
  standard: z.enum(['2.3', '2.4', '2.4.1']).default('2.4.1'),
  dirty: z.coerce.number().min(0).max(1).default(0),
})

/** `hippo synth`: a made-up province as its hospitals would send it. */
export const synth: Verb = {
  options: {
    province: { type: 'string' },
    persons: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    until: { type: 'string' },
    seed: { type: 'string' },
    standard: { type: 'string' },
    dirty: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (given, terminal) => {
    const province = provinceOption(given)
    if (province === undefined) throw new UsageProblem('needProvince')
    if (!provinces.has(province)) return refuse('unknown-province', { province })
    const out = textOption(given, 'out')
    if (out === undefined) throw new UsageProblem('needOut')
    const options = parseOptions(given)
    const bar = progressBar(terminal)
    const stage = say(terminal.language, 'stageSynth')
    const report = await synthesize({
      province,
      persons: options.persons,
      fromYear: options.from,
      toYear: options.to,
      ...(options.until !== undefined && { until: options.until }),
      seed: options.seed,
      standard: options.standard,
      dirty: options.dirty,
      outDir: path.resolve(out),
      onProgress: (progress) => bar.show({ stage, ...progress }),
    })
    bar.end()
    const { archives, rows } = report
    terminal.note(say(terminal.language, 'synthDone', { archives, rows, path: out }))
    return ok(0)
  },
}

function parseOptions(given: Arguments): z.infer<typeof Options> {
  const parsed = Options.safeParse(given.values)
  if (parsed.success && parsed.data.from <= parsed.data.to) return parsed.data
  const issue = parsed.error?.issues[0]
  const reason =
    issue === undefined ? '--from > --to' : `--${issue.path.join('.')} ${issue.message}`
  throw new UsageProblem('badOption', { reason })
}
