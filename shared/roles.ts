/**
 * Who may do what. One pure table, asked by pages, by HTTP routes and for every WebSocket frame.
 *
 * Invariants
 * - Deny by default: what no line below allows is refused.
 * - It is asked of facts as they are now, never of a remembered answer.
 * - Nobody, whatever the role, may change the canvas itself (its background and the places of its fields): that is no right
 *   at all and therefore isn't in this table.
 * - "May not see" and "does not exist" are one answer to the outside: callers turn `'none'` into `notFound`.
 */
import type { AccountId, GuestId, PrincipalKey, SchoolId, WorkshopId } from './ids.ts'

export type AccountRole = 'admin' | 'consultant' | 'school'

/** The person asking. `link` is someone who holds a viewer link: sees the common boards of one workshop, nothing else. */
export type Viewer =
  | { kind: 'account'; id: AccountId; name: string; role: 'admin'; schoolId: null }
  | { kind: 'account'; id: AccountId; name: string; role: 'consultant'; schoolId: null }
  | { kind: 'account'; id: AccountId; name: string; role: 'school'; schoolId: SchoolId }
  | { kind: 'guest'; id: GuestId; name: string; workshopId: WorkshopId; schoolId: SchoolId | null }
  | { kind: 'link'; id: string; workshopId: WorkshopId }
  | { kind: 'nobody' }

export const nobody = { kind: 'nobody' } as const satisfies Viewer
export type SignedInViewer = Exclude<Viewer, { kind: 'nobody' }>

export type WorkshopState = 'planned' | 'open' | 'closed'

/** The facts about a workshop that rights depend on. */
export interface WorkshopFacts {
  id: WorkshopId
  state: WorkshopState
  consultantIds: readonly AccountId[]
  schoolIds: readonly SchoolId[]
}

/** The facts about a board that rights depend on. Without a school it is common to its workshop; without a workshop it is the school's own. */
export interface BoardFacts {
  schoolId: SchoolId | null
  workshop: WorkshopFacts | null
}

export type BoardLevel = 'none' | 'view' | 'edit'

/** What the viewer may do on the board now. */
export function boardLevel(viewer: Viewer, board: BoardFacts): BoardLevel {
  const { workshop } = board
  switch (viewer.kind) {
    case 'nobody':
      return 'none'
    case 'link':
      return workshop?.id === viewer.workshopId && board.schoolId === null ? 'view' : 'none'
    case 'guest':
      if (!workshop || workshop.id !== viewer.workshopId || workshop.state !== 'open') return 'none'
      return board.schoolId === null || board.schoolId === viewer.schoolId ? 'edit' : 'view'
    case 'account':
      if (viewer.role === 'admin') return 'edit'
      if (viewer.role === 'consultant') {
        return workshop && workshop.consultantIds.includes(viewer.id) ? 'edit' : 'none'
      }
      if (board.schoolId === viewer.schoolId) return 'edit'
      if (!workshop || !workshop.schoolIds.includes(viewer.schoolId)) return 'none'
      if (board.schoolId === null && workshop.state === 'open') return 'edit'
      return 'view'
  }
}

export type WorkshopLevel = 'none' | 'see' | 'run'

/** `see`: the day's page with its schools and boards. `run`: change it, open and close it, see the join code. */
export function workshopLevel(viewer: Viewer, workshop: WorkshopFacts): WorkshopLevel {
  switch (viewer.kind) {
    case 'nobody':
      return 'none'
    case 'link':
      return workshop.id === viewer.workshopId ? 'see' : 'none'
    case 'guest':
      return workshop.id === viewer.workshopId && workshop.state === 'open' ? 'see' : 'none'
    case 'account':
      if (viewer.role === 'admin') return 'run'
      if (viewer.role === 'consultant') return workshop.consultantIds.includes(viewer.id) ? 'run' : 'none'
      return workshop.schoolIds.includes(viewer.schoolId) ? 'see' : 'none'
  }
}

/** Accounts and schools of the municipality: the admin's alone. */
export function mayAdminister(viewer: Viewer): boolean {
  return viewer.kind === 'account' && viewer.role === 'admin'
}

/** Making a new workshop. Whoever makes it is one of its consultants. */
export function mayCreateWorkshop(viewer: Viewer): boolean {
  return viewer.kind === 'account' && (viewer.role === 'admin' || viewer.role === 'consultant')
}

/** Seeing the list of all schools (to choose some for a workshop). Guests get the schools of their workshop elsewhere. */
export function mayListSchools(viewer: Viewer): boolean {
  return mayCreateWorkshop(viewer)
}

/** A school's page: its boards over the years. A consultant sees there only the boards of own workshops. */
export function maySeeSchool(viewer: Viewer, schoolId: SchoolId): boolean {
  if (viewer.kind !== 'account') return false
  return viewer.role !== 'school' || viewer.schoolId === schoolId
}

/** Making, renaming and deleting a board. A school may do so with boards that are its own and belong to no workshop. */
export function mayManageBoard(viewer: Viewer, board: BoardFacts): boolean {
  if (viewer.kind !== 'account') return false
  if (viewer.role === 'admin') return true
  if (viewer.role === 'consultant') return board.workshop !== null && board.workshop.consultantIds.includes(viewer.id)
  return board.workshop === null && board.schoolId === viewer.schoolId
}

export function principalKey(viewer: Viewer): PrincipalKey | null {
  return viewer.kind === 'nobody' ? null : `${viewer.kind}:${viewer.id}`
}
