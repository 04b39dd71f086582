/** Colours of series, told apart also by people who do not see red, green or blue; the first is the primary. */
export const chartColours = {
  light: ['#0b6b57', '#c87100', '#2f8fd0', '#2f3287', '#a8321f', '#6a5bd0', '#7d8a86', '#12211f'],
  dark: ['#4fbf9f', '#f2c14e', '#c46adf', '#e0604a', '#f3efb0', '#7d8a86', '#f0a6d0', '#e6efec'],
} as const satisfies Readonly<Record<'light' | 'dark', readonly string[]>>
