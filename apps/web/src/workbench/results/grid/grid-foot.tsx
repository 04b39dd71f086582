import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconCopy, IconTable } from '@tabler/icons-react'
import { memo } from 'react'
import { ApiProblem, Offline } from '../../../api/client.ts'
import { useSay, useSentence } from '../../../language/language.tsx'
import style from './grid.module.css'
import { gridTexts } from './grid-texts.ts'
import { mostCopied, type Range } from './selection.ts'

interface Props {
  readonly range: Range | undefined
  readonly rows: number
  readonly inHead: boolean
  readonly message: string
  readonly problem: unknown
  readonly onCopy: (withNames: boolean) => void
  readonly onPlain: () => void
}

/** Below the rows: what is selected or was copied, and what else can be done. */
export const GridFoot = memo(function GridFoot(props: Props) {
  const say = useSay(gridTexts)
  const sentence = useSentence()
  const { range, problem, onCopy } = props
  const isTold = problem instanceof ApiProblem || problem instanceof Offline
  const selected =
    range === undefined
      ? ''
      : say('selected', {
          rows: range.bottom - range.top + 1,
          columns: range.right - range.left + 1,
        })
  return (
    <div className={style.foot}>
      <span className={style.selected}>{selected}</span>
      <span className={style.message} role="status" data-careful={isTold || undefined}>
        {isTold ? say('missing', { why: sentence(problem) }) : props.message}
      </span>
      <span className={style.keys}>{say(props.inHead ? 'headKeys' : 'keys')}</span>
      <Menu position="top-end" shadow="md" returnFocus>
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconCopy size={14} />}
            rightSection={<IconChevronDown size={12} />}
          >
            {say('copy')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onCopy(false)} rightSection={<kbd>Ctrl+C</kbd>}>
            {say('copyCells')}
          </Menu.Item>
          <Menu.Item onClick={() => onCopy(true)} rightSection={<kbd>Ctrl+Shift+C</kbd>}>
            {say('copyWithNames')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {props.rows <= mostCopied && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconTable size={14} />}
          onClick={props.onPlain}
        >
          {say('plain')}
        </Button>
      )}
    </div>
  )
})
