/** The day's boards and the places on them that a round or a vote can be about. */
import { useQuery } from '@tanstack/react-query'
import type { Board } from '../../shared/api/boards.ts'
import { findCanvas } from '../../shared/canvases/all.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { partsOf } from '../../shared/canvases/parts-of.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import type { Language } from '../../shared/languages.ts'
import { workshopBoardsQuery } from '../workshops/workshop-queries.ts'

export interface DayPlaces {
  boards: readonly Board[]
  /** Those of the boards, each once, without canvases on which there is nowhere to write. */
  canvases: readonly Canvas[]
}

/** Null until the server has said which boards there are, and where there is no day. */
export function useDayPlaces(workshopId: WorkshopId | null): DayPlaces | null {
  const { data } = useQuery({ ...workshopBoardsQuery(workshopId ?? noWorkshop), enabled: workshopId !== null })
  if (!data) return null
  const canvases = [...new Set(data.map(({ canvas }) => canvas))]
    .map((id) => findCanvas(id))
    .filter((canvas) => canvas !== null)
  return { boards: data, canvases }
}

/** Never asked for. */
const noWorkshop = '' as WorkshopId

export function placeName(canvasId: CanvasId, fieldId: string, language: Language): string {
  const canvas = findCanvas(canvasId)
  return (canvas && partsOf(canvas).find(({ id }) => id === fieldId)?.name[language]) ?? ''
}

export const boardName = (boards: readonly Board[], boardId: BoardId): string =>
  boards.find(({ id }) => id === boardId)?.title ?? ''
