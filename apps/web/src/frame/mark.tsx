import style from './mark.module.css'

/** A hippopotamus in the river: ears, eyes and nostrils above the water line. The favicon is the same path. */
const path =
  'M6.2 33.5 C4.6 26.5 7.6 23 13 21.4 C14 19.4 14.4 17.6 14.4 15.6 C9.8 13.8 9.4 7.6 13.6 6.9 C17 6.4 18.8 8.8 19.2 11.4 C22.2 10.4 25.8 10.4 28.8 11.4 C29.2 8.8 31 6.4 34.4 6.9 C38.6 7.6 38.2 13.8 33.6 15.6 C33.6 17.6 34 19.4 35 21.4 C40.4 23 43.4 26.5 41.8 33.5 M19.8 18.6 v1.2 M28.2 18.6 v1.2 M17 28.2 v.6 M31 28.2 v.6 M3 37.5 C8 34.4 12 40.4 17.5 37.5 C22 35.1 26 35.1 30.5 37.5 C36 40.4 40 34.4 45 37.5 M13 43.5 C17 41.4 20 45 24 43.5 C28 42 31 45 35 43.5'

/** The mark, a picture beside words that say the name; thin where it is large, bold where it is small. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  const strokeWidth = size >= 40 ? 2.8 : 3.8
  return (
    <svg
      className={style.mark}
      width={size}
      height={size}
      viewBox="0 0 48 48"
      strokeWidth={strokeWidth}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
