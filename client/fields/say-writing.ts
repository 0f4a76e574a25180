import type { Say } from '../i18n/use-words.ts'

/** "Bjørn skriver …"; while names are hidden in the room, only that somebody does. */
export function sayWriting(words: Say, names: readonly string[], areHidden: boolean): string {
  const count = names.length
  if (areHidden) return words('fields.unnamedWrite', { count })
  if (count === 1) return words('fields.oneWrites', { name: names[0] })
  return words('fields.moreWrite', { name: names[0], count: count - 1 })
}
