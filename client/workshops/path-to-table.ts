import type { WorkshopId } from '../../shared/ids.ts'

/** To a board of the day. Whoever is in the control room stays there. */
export function pathToTable(workshopId: WorkshopId, boardId: string, location: string): string {
  const room = `/workshops/${workshopId}/control-room`
  return location.startsWith(room) ? `${room}/${boardId}` : `/boards/${boardId}`
}
