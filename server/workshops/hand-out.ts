/** One click: a named board for each school and canvas, and common ones. What is there already is not made twice. */
import type { TFunction } from 'i18next'
import type { HandOut } from '../../shared/api/workshops.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { findCanvas } from '../../shared/canvases/all.ts'
import { AppError } from '../../shared/errors.ts'
import type { SchoolId } from '../../shared/ids.ts'
import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import type { BoardRecord, NewBoardRecord } from '../boards/board-record.ts'
import { draftBoard } from '../boards/draft-board.ts'
import type { WorkshopRecord } from './workshop.ts'

interface Given {
  workshop: Pick<WorkshopRecord, 'id' | 'schools'>
  /** The boards that the workshop has already. */
  existing: readonly Pick<BoardRecord, 'canvas' | 'schoolId' | 'title'>[]
  wanted: HandOut
  language: Language
  say: TFunction
  now: number
}

export function handOut({ workshop, existing, wanted, language, say, now }: Given): NewBoardRecord[] {
  const made: NewBoardRecord[] = []
  const all = () => [...existing, ...made]
  const add = (canvas: Canvas, title: string, schoolId: SchoolId | null) =>
    made.push(draftBoard({ canvas, title: title.slice(0, limits.nameLength), workshopId: workshop.id, schoolId, now }))

  for (const [index, { schoolId, canvas: canvasId }] of wanted.perSchool.entries()) {
    const canvas = requireCanvasOf(canvasId, `perSchool.${index}.canvas`)
    const school = workshop.schools.find(({ id }) => id === schoolId)
    if (!school) throw unknownField(`perSchool.${index}.schoolId`)
    const isThere = all().some((board) => board.canvas === canvas.id && board.schoolId === schoolId)
    if (!isThere)
      add(canvas, say('exports.boardOfSchool', { canvas: canvas.name[language], school: school.name }), schoolId)
  }
  for (const [index, { canvas: canvasId, title }] of wanted.common.entries()) {
    const canvas = requireCanvasOf(canvasId, `common.${index}.canvas`)
    const name = title ?? say('exports.commonBoard', { canvas: canvas.name[language] })
    const isThere = all().some(
      (board) =>
        board.canvas === canvas.id && board.schoolId === null && (title === undefined || board.title === title),
    )
    if (!isThere) add(canvas, name, null)
  }
  if (all().length > limits.boardsPerWorkshop) {
    throw new AppError('badRequest', { fields: { perSchool: { reason: 'tooMany', count: limits.boardsPerWorkshop } } })
  }
  return made
}

export function requireCanvasOf(id: string, field: string): Canvas {
  const canvas = findCanvas(id)
  if (!canvas) throw unknownField(field)
  return canvas
}

export const unknownField = (field: string): AppError =>
  new AppError('badRequest', { fields: { [field]: { reason: 'unknown' } } })
