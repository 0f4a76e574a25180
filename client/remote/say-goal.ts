import { findCanvas } from '../../shared/canvases/all.ts'
import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { Goal } from '../../shared/facilitation/place.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { Language } from '../../shared/languages.ts'
import type { Say } from '../i18n/use-words.ts'
import { placeName } from '../slips/day-places.ts'

export interface Speaker {
  words: Say
  language: Language
  boards: readonly { id: BoardId; title: string; canvas: CanvasId }[]
}

/** Where a goal leads, inside of a sentence: "Fortolkning på Åbrinkskolens hjul", "egen tavle: Handleplan". */
export function sayGoal(goal: Goal, { words, language, boards }: Speaker): string {
  const { place } = goal
  if (goal.kind === 'own') {
    const canvas = findCanvas(goal.canvas)?.name[language] ?? ''
    const field = place?.kind === 'field' ? placeName(goal.canvas, place.fieldId, language) : null
    return field ? words('remote.place.ownField', { field }) : words('remote.place.own', { canvas })
  }
  const found = boards.find(({ id }) => id === goal.boardId)
  const board = found?.title ?? words('remote.place.goneBoard')
  if (place?.kind === 'view') return words('remote.place.view', { board })
  const field = place && found && placeName(found.canvas, place.fieldId, language)
  return field ? words('remote.place.field', { field, board }) : board
}
