/** The last whose number is at most `most`, of things in the order of their numbers. */
export function lastUpTo<Thing>(
  things: readonly Thing[],
  most: number,
  numberOf: (thing: Thing) => number,
): Thing | undefined {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    const thing = things[middle]
    if (thing !== undefined && numberOf(thing) <= most) low = middle + 1
    else high = middle
  }
  return things[low - 1]
}
