/** A password that can be read aloud over the telephone: four groups of letters and digits without look-alikes (79 bits). */
import { idAlphabet } from '../../shared/ids.ts'

const groups = 4
const groupLength = 4

/** `random` fills an array with random bytes, as `crypto.getRandomValues` does. */
export function suggestPassword(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const letters: string[] = []
  // Bytes past the last whole round of the alphabet would make its first letters likelier.
  const fair = 256 - (256 % idAlphabet.length)
  while (letters.length < groups * groupLength) {
    const byte = random(new Uint8Array(1))[0] ?? 255
    if (byte < fair) letters.push(idAlphabet[byte % idAlphabet.length] ?? '')
  }
  return Array.from({ length: groups }, (_, group) =>
    letters.slice(group * groupLength, (group + 1) * groupLength).join(''),
  ).join('-')
}
