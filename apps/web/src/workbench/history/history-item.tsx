import { Button, Loader } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconPlayerStop,
  IconRulerMeasure,
  IconTool,
} from '@tabler/icons-react'
import { useId, useState } from 'react'
import { durationText, timeText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import { putOnClipboard } from '../results/grid/clipboard.ts'
import type { Run } from '../run-types.ts'
import style from './history.module.css'
import { historyTexts } from './history-texts.ts'
import { isShowable, type RunMark, runMark } from './run-mark.ts'

interface Props {
  readonly run: Run
  readonly onOpen: (sql: string) => void
  readonly onShow: (run: Run) => void
}

/** One run: how it ended, its first lines; opened, the whole text and what can be done with it. */
export function HistoryItem({ run, onOpen, onShow }: Props) {
  const say = useSay(historyTexts)
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const id = useId()
  const mark = runMark(run)
  const facts = [
    run.rows === null || mark === 'empty' || mark === 'cancelled'
      ? undefined
      : say(run.rows === 1 ? 'row' : 'rows', { rows: run.rows }),
    run.finishedAt === null ? undefined : durationText(run.elapsedMs, language),
  ].filter((fact) => fact !== undefined)
  return (
    <li className={style.item} data-open={open || undefined}>
      <button
        type="button"
        className={style.summary}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className={style.facts}>
          <span className={style.mark} data-mark={mark}>
            <MarkIcon mark={mark} />
            {say(mark)}
          </span>
          <span className={style.numbers}>{facts.join(' · ')}</span>
          <time dateTime={run.createdAt}>{timeText(run.createdAt, language)}</time>
        </span>
        {!open && <code className={style.first}>{run.sql.trim()}</code>}
      </button>
      {open && (
        <div id={id} className={style.opened}>
          <Whole run={run} />
          <div className={style.actions}>
            <Button size="compact-sm" variant="light" onClick={() => onOpen(run.sql)}>
              {say('open')}
            </Button>
            {isShowable(run) && (
              <Button size="compact-sm" variant="light" onClick={() => onShow(run)}>
                {say(mark === 'queued' || mark === 'running' ? 'follow' : 'show')}
              </Button>
            )}
            <CopyButton text={run.sql} />
          </div>
        </div>
      )}
    </li>
  )
}

/** Why it was refused, and the whole text. */
function Whole({ run }: { readonly run: Run }) {
  const { language } = useLanguage()
  const why = run.refusal ?? run.fault
  return (
    <>
      {why !== null && <p className={style.why}>{why[language]}</p>}
      <pre className={style.whole}>{run.sql}</pre>
    </>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const say = useSay(historyTexts)
  const [copied, setCopied] = useState(false)
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      onClick={() => {
        putOnClipboard(text)
        setCopied(true)
        setTimeout(() => setCopied(false), 2000)
      }}
    >
      <span aria-live="polite">{say(copied ? 'copied' : 'copy')}</span>
    </Button>
  )
}

const icons = {
  queued: IconClock,
  done: IconCircleCheck,
  empty: IconCircleDashed,
  limit: IconRulerMeasure,
  cancelled: IconPlayerStop,
  refused: IconAlertTriangle,
  fault: IconTool,
} as const satisfies Readonly<Record<Exclude<RunMark, 'running'>, typeof IconClock>>

function MarkIcon({ mark }: { readonly mark: RunMark }) {
  if (mark === 'running') return <Loader size={14} aria-hidden="true" />
  const Icon = icons[mark]
  return <Icon size={16} aria-hidden="true" />
}
