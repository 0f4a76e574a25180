/**
 * The order that is shown, which doesn't jump under one's finger.
 *
 * Invariants
 * 1. While it is held, what stands somewhere goes on standing there; what is new comes last, what is gone is gone.
 * 2. Not held, it is the order that is wanted.
 */
export function heldOrder<Id>(shown: readonly Id[], wanted: readonly Id[], isHeld: boolean): readonly Id[] {
  if (!isHeld) return sameOrder(shown, wanted) ? shown : wanted
  const there = new Set(wanted)
  const before = new Set(shown)
  const kept = [...shown.filter((id) => there.has(id)), ...wanted.filter((id) => !before.has(id))]
  return sameOrder(shown, kept) ? shown : kept
}

export const sameOrder = <Id>(one: readonly Id[], other: readonly Id[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index])
