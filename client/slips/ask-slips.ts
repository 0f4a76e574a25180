import { PlacedAnswer, SlipAnswer, SlipsAnswer, type Slip, type SlipText } from '../../shared/api/facilitation.ts'
import type { BoardId, SlipId } from '../../shared/ids.ts'
import { NoAnswer } from '../http/no-answer.ts'
import { request } from '../http/request.ts'

/** What a person's device asks of one board's slips. Each throws an `ApiError`. */
export interface SlipLine {
  list(): Promise<Slip[]>
  write(id: SlipId, text: SlipText): Promise<Slip>
  remove(id: SlipId): Promise<void>
  turnUp(fieldId: string): Promise<void>
  /** How many became notes. */
  place(ids: readonly SlipId[]): Promise<number>
  discard(ids: readonly SlipId[]): Promise<void>
}

export function slipLine(boardId: BoardId): SlipLine {
  const slips = `/api/boards/${boardId}/slips`
  const tray = `/api/boards/${boardId}/tray`
  return {
    list: async () => (await request({ path: slips, answer: SlipsAnswer })).slips,
    write: async (id, body) =>
      (await request({ method: 'PUT', path: `${slips}/${id}`, body, answer: SlipAnswer })).slip,
    remove: (id) => request({ method: 'DELETE', path: `${slips}/${id}`, answer: NoAnswer }),
    turnUp: async (fieldId) => {
      await request({ method: 'POST', path: `${tray}/turn-up`, body: { fieldId }, answer: SlipsAnswer })
    },
    place: async (slipIds) =>
      (await request({ method: 'POST', path: `${tray}/place`, body: { slipIds }, answer: PlacedAnswer })).placed,
    discard: (slipIds) => request({ method: 'POST', path: `${tray}/discard`, body: { slipIds }, answer: NoAnswer }),
  }
}
