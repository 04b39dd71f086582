import { Fault } from '#domain/outcome'
import type { ArchiveTask } from './archive-task.ts'
import { type Day, dayOf, fiscalYear } from './calendar.ts'
import type { SynthesisOptions } from './synthesis-options.ts'
import type { Layout } from './world/layout.ts'

/** All archives of the province, those of the largest hospitals first so that no thread is left with one at the end. */
export function archiveTasks(layout: Layout, options: SynthesisOptions): readonly ArchiveTask[] {
  const parts = options.archivesPerYear ?? 1
  const until = untilOf(options)
  const hospitalsFirst = [...layout.facilities].sort(
    (a, b) => Number(a.kind === 'primary') - Number(b.kind === 'primary') || a.index - b.index,
  )
  return hospitalsFirst
    .flatMap(({ index: facility }) =>
      yearsOf(options).flatMap((year) =>
        Array.from({ length: parts }, (_, part) =>
          taskOf({ facility, year }, { part, parts, until }),
        ),
      ),
    )
    .filter(({ from, to }) => from <= to)
}

function yearsOf({ fromYear, toYear }: SynthesisOptions): readonly number[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at)
}

function taskOf(
  of: { facility: number; year: number },
  cut: { part: number; parts: number; until: Day },
): ArchiveTask {
  const { first, last } = fiscalYear(of.year)
  const days = last - first + 1
  const from = first + Math.floor((days * cut.part) / cut.parts)
  const to = first + Math.floor((days * (cut.part + 1)) / cut.parts) - 1
  return { ...of, from, to: Math.min(to, cut.until), isCut: cut.until <= to }
}

function untilOf({ until }: SynthesisOptions): Day {
  if (until === undefined) return 99_999
  const [year, month, day] = until.split('-').map(Number)
  const at = dayOf(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN)
  if (Number.isNaN(at)) throw new Fault('internal', 'until is no date YYYY-MM-DD')
  return at
}
