/** Who somebody is to the live day. */
import type { Doer, LiveState } from '../../shared/facilitation/live-state.ts'
import type { LiveViewer } from '../../shared/facilitation/view-of.ts'
import { ScreenId } from '../../shared/ids.ts'
import { workshopLevel, type SignedInViewer, type Viewer } from '../../shared/roles.ts'
import type { WorkshopRecord } from '../workshops/workshop.ts'

export const doerOf = (viewer: SignedInViewer): Doer =>
  viewer.kind === 'link' ? { name: '', schoolId: null } : { name: viewer.name, schoolId: viewer.schoolId }

/** Holds this person the remote because it was handed to them? */
export function isChair(viewer: Viewer, { chair }: LiveState): boolean {
  const holder = chair?.holder
  if (holder?.kind === 'guest') return viewer.kind === 'guest' && viewer.id === holder.guestId
  return holder?.kind === 'school' && viewer.kind === 'account' && viewer.schoolId === holder.schoolId
}

/** Null for those who may not see the workshop. */
export function liveViewerOf(viewer: Viewer, workshop: WorkshopRecord, state: LiveState): LiveViewer | null {
  const level = workshopLevel(viewer, workshop)
  if (level === 'none' || viewer.kind === 'nobody') return null
  if (level === 'run') return { role: 'facilitator', schoolId: null, screenId: null }
  if (viewer.kind === 'link') {
    const screen = state.screens.find(({ id }) => id === viewer.id)
    return screen
      ? { role: 'screen', schoolId: null, screenId: ScreenId.parse(screen.id) }
      : { role: 'onlooker', schoolId: null, screenId: null }
  }
  const role = workshop.state === 'open' && isChair(viewer, state) ? 'chair' : 'participant'
  return { role, schoolId: viewer.schoolId, screenId: null }
}
