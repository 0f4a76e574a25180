import { findCanvas } from '../../shared/canvases/all.ts'
import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { Language } from '../../shared/languages.ts'
import type { Say } from '../i18n/use-words.ts'

/** What a thing that can be voted for is called: a field by its name, anything else by what it says. */
export function itemName(
  words: Say,
  { canvas, item, text }: { canvas: CanvasId | undefined; item: string; text: string },
  language: Language,
): string {
  const fieldId = item.startsWith('field:') ? item.slice('field:'.length) : null
  const field = fieldId && canvas ? findCanvas(canvas)?.fields.find(({ id }) => id === fieldId) : undefined
  return field?.name[language] ?? (text || words('votes.withoutText'))
}
