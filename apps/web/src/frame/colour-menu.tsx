import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { IconBrightness } from '@tabler/icons-react'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'

const texts = {
  label: { th: 'โทนสีของหน้าจอ', en: 'Colours of the screen' },
  auto: { th: 'ตามเครื่อง', en: 'As the system' },
  light: { th: 'สว่าง', en: 'Light' },
  dark: { th: 'มืด', en: 'Dark' },
} as const satisfies Texts

const schemes = ['auto', 'light', 'dark'] as const

/** Light, dark, or as the system has it; kept in this browser. */
export function ColourMenu() {
  const say = useSay(texts)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={say('label')}>
          <IconBrightness size={18} color="var(--muted)" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('label')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(scheme) => setColorScheme(schemeOf(scheme))}
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {say(scheme)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

function schemeOf(value: string): (typeof schemes)[number] {
  return schemes.find((scheme) => scheme === value) ?? 'auto'
}
