/** Is every word of the search somewhere in the text? Case doesn't matter. */
export function matchesSearch(text: string, search: string): boolean {
  const within = text.toLocaleLowerCase()
  return search
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => within.includes(word))
}
