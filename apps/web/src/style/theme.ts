import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** River green, light to dark; 7 is the primary on paper, 4 the primary on dark. The other colours likewise. */
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

const red: MantineColorsTuple = [
  '#fdecea',
  '#fbd5d1',
  '#f8b1aa',
  '#f88f86',
  '#f97066',
  '#e14b40',
  '#c83327',
  '#b42318',
  '#971d14',
  '#74160f',
]

const amber: MantineColorsTuple = [
  '#fbf1df',
  '#f6e2bf',
  '#efcd8e',
  '#e7bb6b',
  '#e0ab52',
  '#c98a2b',
  '#ab701a',
  '#8f5c0f',
  '#784c0b',
  '#5c3a07',
]

const blue: MantineColorsTuple = [
  '#e8f0f9',
  '#cfe0f3',
  '#aecbeb',
  '#96bdea',
  '#7fb2ea',
  '#4f8ccb',
  '#2f71b7',
  '#1d5fa8',
  '#174f8d',
  '#113c6c',
]

const gray: MantineColorsTuple = [
  '#f7f9f8',
  '#f3f6f4',
  '#e9efec',
  '#dfe6e3',
  '#cdd7d3',
  '#b9c6c1',
  '#869690',
  '#51625e',
  '#36443f',
  '#212c29',
]

/** What Mantine draws with in the dark: text, borders, hover, grounds; in the green of the tokens. */
const dark: MantineColorsTuple = [
  '#e6efec',
  '#c4d1cc',
  '#9fb0ab',
  '#7d8f89',
  '#41524d',
  '#26332f',
  '#1a2522',
  '#151e1b',
  '#0f1614',
  '#0b1110',
]

/** Words on a filled ground: Mantine chooses them for the light scheme only. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...colors, color: 'var(--on-primary)' } : colors
}

export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-code)',
  // 14 px is the body of the workbench; what is smaller is never below 13 px where Thai stands.
  fontSizes: { xs: '13px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  colors: { river, red, amber, yellow: amber, blue, gray, dark },
  primaryColor: 'river',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver,
  defaultRadius: 6,
  black: '#12211f',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Locking the page's scroll writes a style element without the nonce, which the policy of the page refuses.
  components: {
    Modal: {
      defaultProps: { lockScroll: false },
      styles: { title: { fontSize: '16px', lineHeight: 1.6 } },
    },
    Drawer: { defaultProps: { lockScroll: false } },
    // An element that is no item would stand in the menu, only to be focused first.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
})

const own = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
}

/** Mantine's own colours follow the product's tokens; per scheme, where Mantine sets its own. */
export const variables: CSSVariablesResolver = () => ({
  variables: { '--mantine-line-height': '1.6' },
  light: own,
  dark: own,
})
