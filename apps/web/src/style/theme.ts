import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** River green, light to dark; 7 is the primary on paper, 4 the primary on dark. */
const river: MantineColorsTuple = [
  '#e6f2ee',
  '#cfe7df',
  '#a6d5c6',
  '#79c2ac',
  '#4fbf9f',
  '#2a9479',
  '#137a63',
  '#0b6b57',
  '#095a49',
  '#06463a',
]

export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-code)',
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  colors: { river },
  primaryColor: 'river',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.25,
  defaultRadius: 6,
  black: '#12211f',
  cursorType: 'pointer',
})

/** Mantine's own colours follow the product's tokens. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-line-height': '1.6',
  },
  light: {},
  dark: {},
})
