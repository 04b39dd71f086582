/** How many rows, short: whole below a million, else millions with one decimal. */
export function shortCount(rows: number): { readonly millions: boolean; readonly count: string } {
  if (rows < 1_000_000) return { millions: false, count: rows.toLocaleString('en-US') }
  const millions = rows / 1_000_000
  const count = millions >= 100 ? Math.round(millions) : Math.round(millions * 10) / 10
  return { millions: true, count: count.toLocaleString('en-US') }
}
