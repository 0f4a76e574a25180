import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import { pathToTable } from '../workshops/path-to-table.ts'

/** In the address of the board that one is brought to: who is to be followed there. */
export const followParam = 'follow'

interface Given {
  workshopId: WorkshopId
  boardId: BoardId
  personId: string
  location: string
}

/** To the board where somebody is, to see what they see: on the canvas, also from a phone. */
export const pathToPerson = ({ workshopId, boardId, personId, location }: Given): string =>
  `${pathToTable(workshopId, boardId, location)}?view=board&${followParam}=${encodeURIComponent(personId)}`
