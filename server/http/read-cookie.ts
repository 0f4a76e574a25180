/**
 * One cookie's value. A malformed header never throws; a name that comes twice with two values gives nothing, since a neighbouring
 * host may have tossed one of them in.
 */
export function readCookie(header: string | undefined, name: string): string | null {
  if (!header) return null
  let found: string | null = null
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=')
    if (equals < 0 || pair.slice(0, equals).trim() !== name) continue
    const value = pair.slice(equals + 1).trim()
    if (found !== null && found !== value) return null
    found = value
  }
  return found
}
