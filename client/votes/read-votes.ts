import type { VoteId, WorkshopId } from '../../shared/ids.ts'

const keyOf = (workshopId: WorkshopId) => `vote-read/${workshopId}`

/** The last vote of the day whose end was read or put away on this device. Where storage is forbidden it is told anew on each page. */
export function lastReadVote(workshopId: WorkshopId): string | null {
  try {
    return localStorage.getItem(keyOf(workshopId))
  } catch {
    return null
  }
}

export function noteReadVote(workshopId: WorkshopId, voteId: VoteId): void {
  try {
    localStorage.setItem(keyOf(workshopId), voteId)
  } catch {
    // As above.
  }
}
