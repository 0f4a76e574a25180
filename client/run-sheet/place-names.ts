/** What a step is about, in the canvas's own words. */
import { findCanvas } from '../../shared/canvases/all.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { partsOfPhase } from '../../shared/canvases/parts-of.ts'
import type { Step } from '../../shared/facilitation/run-sheet.ts'
import type { Language } from '../../shared/languages.ts'
import type { Say } from '../i18n/use-words.ts'

export interface PlaceName {
  id: string
  label: string
}

/** Its fields and lists, in the order of work. Where a phase has several, its name stands before theirs. */
export function placesOf(canvas: Canvas, language: Language, words: Say): PlaceName[] {
  return canvas.phases.flatMap((phase) => {
    const within = partsOfPhase(canvas, phase)
    return within.map(({ id, name }) => {
      const isAlone = within.length === 1 || name[language] === phase.name[language]
      const label = isAlone
        ? phase.name[language]
        : words('runSheet.fieldOf', { phase: phase.name[language], field: name[language] })
      return { id, label }
    })
  })
}

/** "Læringshjul · Forforståelse" */
export function placeName(
  { canvas: id, fieldId }: Pick<Step, 'canvas' | 'fieldId'>,
  language: Language,
  words: Say,
): string {
  const canvas = id === null ? null : findCanvas(id)
  if (!canvas) return words('runSheet.noCanvas')
  const place = placesOf(canvas, language, words).find((one) => one.id === fieldId)
  return place ? `${canvas.name[language]} · ${place.label}` : canvas.name[language]
}
