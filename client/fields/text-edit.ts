/**
 * The arithmetic of a text that is shown in one place and written in several: what somebody just typed, and where letters and
 * carets are after someone else's change. Pure.
 *
 * A *place list* says where each shown letter stands in the document, ascending, -1 for a letter that is gone there. `null` is the
 * usual case: every letter stands where it is shown. It is needed while an input method composes (the element must not be touched
 * then) and for line breaks that an element shows otherwise than the document holds them.
 */

/** At index `at`, `remove` letters give way to `insert`. */
export interface TextEdit {
  at: number
  remove: number
  insert: string
}

/** What Yjs tells of a change to a text. */
export type TextDelta = readonly { retain?: number; insert?: unknown; delete?: number }[]
export type Places = readonly number[] | null

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/**
 * The edit between two versions of a text, given where the caret stands afterwards: what follows the caret is as it was, so that
 * among equal letters the right one is found. A letter of two code units (an emoji) is never split: Yjs would spoil both halves.
 */
export function editBetween(before: string, after: string, caret: number): TextEdit | null {
  if (before === after) return null
  const longestSuffix = Math.min(before.length, after.length - Math.min(caret, after.length))
  let suffix = 0
  while (suffix < longestSuffix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++
  if (suffix > 0 && isLowSurrogate(before.charCodeAt(before.length - suffix))) suffix--
  const longestPrefix = Math.min(before.length, after.length) - suffix
  let prefix = 0
  while (prefix < longestPrefix && before[prefix] === after[prefix]) prefix++
  if (prefix > 0 && isHighSurrogate(before.charCodeAt(prefix - 1))) prefix--
  return { at: prefix, remove: before.length - suffix - prefix, insert: after.slice(prefix, after.length - suffix) }
}

/** The edit with as much of its text as there is room for; removing is always possible, also in a text that is too long already. */
export function withinLength(edit: TextEdit, lengthBefore: number, maxLength: number): TextEdit {
  let room = Math.max(0, maxLength - (lengthBefore - edit.remove))
  if (edit.insert.length <= room) return edit
  if (room > 0 && isHighSurrogate(edit.insert.charCodeAt(room - 1))) room--
  return { ...edit, insert: edit.insert.slice(0, room) }
}

/**
 * Where a position is after a change. `left` keeps to the letter before it (text that arrives exactly there comes after it), `right`
 * to the letter behind it.
 */
export function movePosition(position: number, delta: TextDelta, stick: 'left' | 'right'): number {
  let moved = position
  let at = 0
  for (const step of delta) {
    if (at > moved) break
    if (step.retain !== undefined) at += step.retain
    else if (step.delete !== undefined) moved -= Math.min(step.delete, Math.max(0, moved - at))
    else {
      const length = insertLength(step.insert)
      if (at < moved || (at === moved && stick === 'right')) moved += length
      at += length
    }
  }
  return moved
}

/** Where letters stand after a change by someone else. */
export function movePlaces(places: readonly number[], delta: TextDelta): number[] {
  const moved: number[] = []
  let next = 0
  let from = 0
  let shift = 0
  const takeUntil = (end: number, alive: boolean) => {
    while (next < places.length && (places[next]! < end || places[next] === -1)) {
      moved.push(alive && places[next] !== -1 ? places[next]! + shift : -1)
      next++
    }
  }
  for (const step of delta) {
    if (step.retain !== undefined) takeUntil((from += step.retain), true)
    else if (step.delete !== undefined) {
      takeUntil((from += step.delete), false)
      shift -= step.delete
    } else {
      takeUntil(from, true)
      shift += insertLength(step.insert)
    }
  }
  takeUntil(Infinity, true)
  return moved
}

/** The place list of `shown` in a document text that differs from it in line breaks only; null when they are equal. */
export function placesOf(shown: string, text: string): number[] | null {
  if (shown === text) return null
  let at = 0
  return Array.from({ length: shown.length }, (_, index) => {
    const isBreak = shown[index] === '\n'
    while (isBreak ? text.startsWith('\r\n', at) : text[at] === '\r' || text[at] === '\n') at++
    return at++
  })
}

/** Where in the document a shown position is: behind the nearest letter before it that is still there. */
export function placeOfPosition(position: number, places: Places): number {
  if (!places) return position
  for (let index = position - 1; index >= 0; index--) {
    const place = places[index]!
    if (place !== -1) return place + 1
  }
  return 0
}

/** The shown position of a place in the document. */
export function positionOfPlace(place: number, places: Places): number {
  if (!places) return place
  return places.filter((at) => at !== -1 && at < place).length
}

const insertLength = (insert: unknown): number => (typeof insert === 'string' ? insert.length : 1)
