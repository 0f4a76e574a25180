/** Does a JSON text name the same key twice in one object? `JSON.parse` keeps the last and says nothing. The text has to be valid JSON. */
export function saysTwice(text: string): boolean {
  /** The keys of each object that is open, null for a list. */
  const open: (Set<string> | null)[] = []
  let isKeyNext = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '{' || char === '[') {
      open.push(char === '{' ? new Set() : null)
      isKeyNext = char === '{'
    } else if (char === '}' || char === ']') {
      open.pop()
      isKeyNext = false
    } else if (char === ',') {
      isKeyNext = (open.at(-1) ?? null) !== null
    } else if (char === '"') {
      const end = endOfString(text, at)
      const keys = isKeyNext ? open.at(-1) : null
      if (keys) {
        // Read and not compared as written: `"n\u0061me"` is `"name"`.
        const key = JSON.parse(text.slice(at, end + 1)) as string
        if (keys.has(key)) return true
        keys.add(key)
      }
      isKeyNext = false
      at = end
    }
  }
  return false
}

/** Where the quote stands that ends the string begun at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
