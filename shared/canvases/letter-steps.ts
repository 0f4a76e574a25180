import type { LetterSizes } from './canvas.ts'

/** Each step is about a tenth smaller: letters change size now and then while one writes, not at every key. */
const step = 0.9

/** The letter heights that a text is tried in, from the largest down. */
export function letterSteps({ largest, smallest }: LetterSizes): number[] {
  const sizes: number[] = []
  for (let size = largest; size > smallest; size *= step) sizes.push(Math.round(size))
  return [...new Set([...sizes, smallest])]
}
