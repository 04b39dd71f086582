const kilobyte = 1024
const megabyte = kilobyte * kilobyte

/** `840 KB`, `2.4 MB`, `10 MB` */
export function sizeText(bytes: number): string {
  if (bytes < megabyte) return `${Math.max(1, Math.round(bytes / kilobyte))} KB`
  return `${Number((bytes / megabyte).toFixed(1))} MB`
}
