/**
 * In which order the rows of a list stand, and the order keys that put them there.
 *
 * An order key is a string of letters; rows stand in the keys' alphabetic order. Between any two different keys there is room for
 * another, so a row is moved by giving it a key between its new neighbours: one value of that row alone, which nobody's typing in
 * the row's cells is touched by. Two people who move the same row: the later wins. Equal keys (two people added a row at one place
 * at once) stand in the array's order.
 */
const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const last = alphabet.length - 1

/** A key after `before` and ahead of `after`; null is the list's start or end. Needs `before < after`. */
export function orderBetween(before: string | null, after: string | null): string {
  let key = ''
  let isBounded = after !== null
  for (let at = 0; ; at++) {
    const low = digit(before, at, 0)
    const high = isBounded ? digit(after, at, 0) : last + 1
    if (high - low > 1) return key + alphabet[Math.floor((low + high) / 2)]!
    key += alphabet[low]!
    // Once the key is below `after`, only `before` bounds it.
    if (low < high) isBounded = false
  }
}

/** Keys for a list of rows from its beginning. */
export function firstOrders(count: number): string[] {
  const orders: string[] = []
  for (let index = 0; index < count; index++) orders.push(orderBetween(orders.at(-1) ?? null, null))
  return orders
}

export const isOrder = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z]{0,200}[b-z]$/.test(value)

function digit(key: string | null, at: number, otherwise: number): number {
  const letter = key?.[at]
  return letter === undefined ? otherwise : alphabet.indexOf(letter)
}
