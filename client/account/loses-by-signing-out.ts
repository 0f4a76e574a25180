import { principalKey, type Viewer } from '../../shared/roles.ts'
import { boardsWithUnsentSlips } from '../slips/unsent-boards.ts'
import type { Device } from '../sync/device.ts'

/** Whether this person has edits or slips that only this device holds: signing out empties it. A device that can't be read holds none. */
export async function losesBySigningOut(
  viewer: Viewer,
  device: Pick<Device, 'unsavedBoards' | 'notes'>,
): Promise<boolean> {
  const person = viewer.kind === 'nobody' ? null : principalKey(viewer)
  if (!person) return false
  const boardIds = await device.unsavedBoards(person).catch(() => [])
  const withSlips = await boardsWithUnsentSlips(device.notes, person).catch(() => [])
  return boardIds.length + withSlips.length > 0
}
