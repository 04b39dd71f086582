/** Colours of series, told apart also by people who do not see red, green or blue; the first is the primary. */
export const chartColours = {
  light: ['#0b6b57', '#d07a00', '#2f8fd0', '#8e2f63', '#3b3f9e', '#c4452c', '#8a8200', '#5f6b68'],
  dark: ['#4fbf9f', '#eba94a', '#79b8f5', '#d987b9', '#8d97f2', '#f2856b', '#d9d162', '#a9b5b1'],
} as const satisfies Readonly<Record<'light' | 'dark', readonly string[]>>
