import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const source = path.join(import.meta.dirname, '..')
const styles = path.join(source, '../../../node_modules/@mantine/core/styles')

/** Components that are styled by the sheets of others. */
const builtOf: Readonly<Record<string, readonly string[]>> = {
  TextInput: ['Input'],
  Textarea: ['Input'],
  NativeSelect: ['Input'],
  NumberInput: ['Input', 'NumberInput'],
  Select: ['Input', 'Combobox', 'ScrollArea'],
  MultiSelect: ['Input', 'Combobox', 'ScrollArea', 'Pill', 'PillsInput'],
  Checkbox: ['InlineInput', 'Input'],
  Radio: ['InlineInput', 'Input'],
  SegmentedControl: ['FloatingIndicator'],
  Modal: ['ModalBase', 'CloseButton', 'Overlay', 'Paper'],
  Drawer: ['ModalBase', 'CloseButton', 'Overlay', 'Paper'],
  Menu: ['Popover', 'UnstyledButton'],
  Button: ['UnstyledButton', 'Loader'],
  ActionIcon: ['UnstyledButton', 'Loader'],
}

it('every Mantine component that is imported has its stylesheets', () => {
  const sheets = new Set(
    [
      ...readFileSync(path.join(source, 'style/mantine.ts'), 'utf8').matchAll(
        /styles\/(\w+)\.css/g,
      ),
    ].map(([, name]) => name),
  )
  const missing = importedComponents()
    .flatMap((name) => [name, ...(builtOf[name] ?? [])])
    .filter((name) => existsSync(path.join(styles, `${name}.css`)) && !sheets.has(name))
  expect(missing).toEqual([])
})

function importedComponents(): readonly string[] {
  const names = globSync('**/*.tsx', { cwd: source })
    .map((file) => readFileSync(path.join(source, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)])
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.trim())
  return [...new Set(names)]
}
