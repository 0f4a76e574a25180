import { languages, type Words } from '../languages.ts'
import type { Head } from './canvas.ts'
import { wrapText } from './measure-text.ts'

/** Line heights of a head, in letter heights, and the space between its name and its prompt, in px. As in `canvas-surface.css`. */
export const headLeading = { name: 1.16, prompt: 1.25 } as const
const gap = 4

/** How much of its height a head's words take in the language that needs most. */
export function headHeight(name: Words, prompt: Words, head: Omit<Head, 'x' | 'y' | 'h'>): number {
  const heights = languages.map((language) => {
    const names = wrapText(name[language], head.w, head.nameSize, 700).length * head.nameSize * headLeading.name
    if (!head.showsPrompt) return names
    return (
      names + gap + wrapText(prompt[language], head.w, head.promptSize).length * head.promptSize * headLeading.prompt
    )
  })
  return Math.ceil(Math.max(...heights))
}
