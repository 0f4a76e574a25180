/** "ABC234" as it is shown and read aloud: "ABC 234". */
export function spacedCode(code: string): string {
  const half = Math.ceil(code.length / 2)
  return code.length < 4 ? code : `${code.slice(0, half)} ${code.slice(half)}`
}

/** An address as people type it: without `https://` and a slash at the end. */
export function spokenAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

/** The page where the code is typed, from the address that already holds it. */
export function joinAddressOf(joinUrl: string): string {
  const url = new URL(joinUrl)
  return `${url.origin}/join`
}
