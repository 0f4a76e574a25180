/** "Mette Holm Jensen" -> "MJ" */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/u)
  const first = parts[0] ?? ''
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  return [first, last]
    .map((part) => Array.from(part)[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
