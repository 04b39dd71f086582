import { useId } from 'react'

/** The hippopotamus above the water line: ears, eyes, and the line. */
export function Mark({ size = 24, title }: { readonly size?: number; readonly title?: string }) {
  const id = useId()
  const strokeWidth = size >= 48 ? 2.6 : 3.6
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      role={title === undefined ? 'presentation' : 'img'}
      aria-labelledby={title === undefined ? undefined : id}
      fill="none"
      stroke="var(--primary)"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {title !== undefined && <title id={id}>{title}</title>}
      <path d="M10 32 C9 22 11 17 15 15 C12 9 17 6 20 12 C22.5 11.2 25.5 11.2 28 12 C31 6 36 9 33 15 C37 17 39 22 38 32 M18.5 20.5 v.01 M29.5 20.5 v.01 M4 33 C8 30 11 36 16 33 C21 30 24 36 29 33 C34 30 37 36 44 33 M11 41 C15 38.5 18 43 24 41 C29 39 32 43 37 41" />
    </svg>
  )
}
