/** A workshop day as it is being put together on the page, before it exists. */
import type { NewWorkshop } from '../../shared/api/workshops.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { SchoolId } from '../../shared/ids.ts'

export interface DayDraft {
  theme: string
  /** Null while nobody has written one: then it follows the theme. */
  ownTitle: string | null
  date: string
  schoolIds: ReadonlySet<SchoolId>
  perSchool: ReadonlySet<CanvasId>
  common: ReadonlySet<CanvasId>
}

/** Begins with what most days begin with. */
export function firstDraft(canvases: readonly Canvas[], today: string): DayDraft {
  const usuallyFor = (receiver: Canvas['usuallyFor']) =>
    new Set(canvases.filter((canvas) => canvas.usuallyFor === receiver).map((canvas) => canvas.id))
  return {
    theme: '',
    ownTitle: null,
    date: today,
    schoolIds: new Set(),
    perSchool: usuallyFor('eachSchool'),
    common: usuallyFor('all'),
  }
}

/** How many boards one click will make. */
export const countBoards = (draft: DayDraft): number => draft.schoolIds.size * draft.perSchool.size + draft.common.size

/** The request that makes the day. `canvases` gives the boards their order. */
export function dayFromDraft(draft: DayDraft, title: string, canvases: readonly Canvas[]): NewWorkshop {
  const inOrder = (chosen: ReadonlySet<CanvasId>) =>
    canvases.map((canvas) => canvas.id).filter((canvasId) => chosen.has(canvasId))
  const theme = draft.theme.trim()
  return {
    title: title.trim(),
    ...(theme ? { theme } : {}),
    date: draft.date,
    schoolIds: [...draft.schoolIds],
    boards: { perSchool: inOrder(draft.perSchool), common: inOrder(draft.common) },
  }
}
