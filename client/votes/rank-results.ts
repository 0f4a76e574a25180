/** The results in order, each with its place: equally many votes share one, and the next place is left out (1, 2, 2, 4). */
export function rankResults<Result extends { votes: number; text: string }>(
  results: readonly Result[],
): (Result & { place: number })[] {
  const ordered = results.toSorted((a, b) => b.votes - a.votes || a.text.localeCompare(b.text, 'da'))
  return ordered.map((result) => ({
    ...result,
    place: 1 + ordered.filter(({ votes }) => votes > result.votes).length,
  }))
}
