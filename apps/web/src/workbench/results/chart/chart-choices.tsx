import { MultiSelect, SegmentedControl, Select } from '@mantine/core'
import { useSay } from '../../../language/language.tsx'
import type { Column } from '../grid/column-widths.ts'
import style from './chart.module.css'
import { type ChartChoice, numberColumns } from './chart-data.ts'
import { chartTexts } from './chart-texts.ts'

interface Props {
  readonly columns: readonly Column[]
  readonly choice: ChartChoice
  readonly onChoice: (choice: ChartChoice) => void
}

/** What is drawn: bars or a line, of which numbers, by which labels. */
export function ChartChoices({ columns, choice, onChoice }: Props) {
  const say = useSay(chartTexts)
  const named = columns.map(({ name }, index) => ({ value: String(index), label: name }))
  const labels = [{ value: '-1', label: say('rowNumber') }, ...named]
  const numbers = numberColumns(columns).map((index) => ({
    value: String(index),
    label: columns[index]?.name ?? '',
  }))
  return (
    <div className={style.choices}>
      <SegmentedControl
        size="xs"
        aria-label={say('kind')}
        value={choice.kind}
        onChange={(kind) => onChoice({ ...choice, kind: kind === 'line' ? 'line' : 'bar' })}
        data={[
          { value: 'bar', label: say('bar') },
          { value: 'line', label: say('line') },
        ]}
      />
      <Select
        className={style.choice}
        size="xs"
        w={248}
        label={say('label')}
        data={labels}
        value={String(choice.label)}
        allowDeselect={false}
        searchable={columns.length > 12}
        onChange={(value) => onChoice({ ...choice, label: Number(value ?? -1) })}
      />
      <MultiSelect
        className={style.choice}
        size="xs"
        miw={248}
        classNames={{ pill: style.pill }}
        label={say('numbers')}
        data={numbers}
        value={choice.numbers.map(String)}
        maxValues={8}
        searchable={numbers.length > 12}
        hidePickedOptions
        onChange={(values) => onChoice({ ...choice, numbers: values.map(Number) })}
      />
    </div>
  )
}
