import { Button } from '@mantine/core'
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react'
import { useSay } from '../language/language.tsx'
import type { Statement } from './editor/editor.tsx'
import type { RunDesk } from './results/use-run.ts'
import { ShortcutsButton } from './shortcuts/shortcuts-button.tsx'
import { texts } from './texts.ts'
import style from './toolbar.module.css'

const atWork: ReadonlySet<string> = new Set(['queued', 'starting', 'running', 'spooling'])

/** Run says what it will run; Stop is there while something runs. */
export function Toolbar({
  statement,
  desk,
  onRun,
}: {
  readonly statement: Statement | undefined
  readonly desk: RunDesk
  readonly onRun: () => void
}) {
  const say = useSay(texts)
  const running = desk.starting || (desk.run !== undefined && atWork.has(desk.run.state))
  const label =
    statement === undefined || (statement.of <= 1 && !statement.isSelection)
      ? say('run')
      : statement.isSelection
        ? say('runSelection')
        : say('runOne', { number: statement.number, of: statement.of })
  return (
    <div className={style.toolbar}>
      <Button
        size="compact-md"
        h={32}
        px={12}
        leftSection={<IconPlayerPlayFilled size={14} aria-hidden="true" />}
        onClick={onRun}
      >
        {label}
      </Button>
      <Button
        size="compact-md"
        h={32}
        px={12}
        variant="default"
        disabled={!running}
        aria-label={say('stopByKeys')}
        leftSection={<IconPlayerStopFilled size={14} aria-hidden="true" />}
        onClick={desk.stop}
      >
        {say('stop')}
      </Button>
      <kbd className={style.keys}>{say('runKeys')}</kbd>
      <span className={style.dialect}>{say('dialect')}</span>
      <ShortcutsButton />
    </div>
  )
}
