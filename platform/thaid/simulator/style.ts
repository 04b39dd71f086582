import { createHash } from 'node:crypto'

/** The colours and measures of the product, with the Thai fonts that the reader's system has. */
export const style = `
:root { color-scheme: light dark;
  --ink: #12211f; --paper: #fbfcfb; --surface: #ffffff; --line: #dfe6e3; --muted: #52625e;
  --primary: #0b6b57; --tint: #e6f2ee; --warn: #fdf3e1; --warn-line: #b7791f; --warn-ink: #6b4510; }
@media (prefers-color-scheme: dark) { :root {
  --ink: #e4ece9; --paper: #0f1614; --surface: #151e1b; --line: #26332f; --muted: #a3b3ae;
  --primary: #4fbf9f; --tint: #1a2b26; --warn: #2a2213; --warn-line: #b7791f; --warn-ink: #f0cf94; } }
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font-size: 16px; line-height: 1.7; overflow-wrap: anywhere;
  font-family: "IBM Plex Sans Thai", "Sukhumvit Set", "Leelawadee UI", "Noto Sans Thai", Thonburi, Tahoma, system-ui, sans-serif; }
header { background: var(--warn); color: var(--warn-ink); border-bottom: 1px solid var(--warn-line);
  padding: 10px 20px; font-size: 14px; text-align: center; text-wrap: balance; }
header strong { display: block; font-size: 16px; font-weight: 600; }
header > span { display: inline-block; padding: 0 6px; }
main { max-width: 640px; margin: 0 auto; padding: 28px 20px 40px; }
main > p + p { margin-top: 8px; }
h1 { font-size: 24px; font-weight: 600; line-height: 1.5; }
.sub { color: var(--muted); margin-bottom: 20px; }
ul { list-style: none; padding: 0; }
.people { display: grid; gap: 12px; }
button { font: inherit; color: inherit; width: 100%; min-height: 44px; cursor: pointer;
  background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.person { display: grid; grid-template-columns: 1fr auto; column-gap: 16px; text-align: start; padding: 12px 16px; border-radius: 8px; }
.person span { grid-column: 1; }
.person::after { content: ""; grid-column: 2; grid-row: 1 / span 4; align-self: center; width: 9px; height: 9px;
  border: solid var(--primary); border-width: 2px 2px 0 0; transform: rotate(45deg); }
.person .name { font-weight: 600; font-size: 18px; line-height: 1.6; }
.name-en { color: var(--muted); font-size: 14px; margin-bottom: 4px; }
.note { font-size: 14px; }
.note[lang="en"] { color: var(--muted); }
button:hover { background: var(--tint); border-color: var(--primary); }
button:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }
.asked { margin-top: 24px; font-size: 14px; color: var(--muted); }
.asked strong { color: var(--ink); font-weight: 600; }
.scopes { font-size: 14px; margin: 2px 0 20px; }
.cancel { color: var(--muted); }
.code { font-family: ui-monospace, monospace; font-size: 14px; color: var(--muted); margin-top: 16px; }
`

/** What the page's policy allows by name: this style and no other. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`
