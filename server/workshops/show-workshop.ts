import type { Workshop } from '../../shared/api/workshops.ts'
import { workshopLevel, type Viewer } from '../../shared/roles.ts'
import type { WorkshopRecord } from './workshop.ts'

/** A workshop as this viewer may see it: the code is for those who run it. */
export function showWorkshop(workshop: WorkshopRecord, viewer: Viewer, origin: string): Workshop {
  const runs = workshopLevel(viewer, workshop) === 'run'
  const joinCode = runs ? workshop.joinCode : null
  return {
    id: workshop.id,
    title: workshop.title,
    theme: workshop.theme,
    date: workshop.date,
    state: workshop.state,
    schools: [...workshop.schools],
    consultants: [...workshop.consultants],
    joinCode,
    joinUrl: joinCode && joinAddress(origin, joinCode),
    closesAt: workshop.closesAt,
    runs,
  }
}

export const joinAddress = (origin: string, joinCode: string): string => `${origin}/join/${joinCode}`
