import type { School } from '../../shared/api/schools.ts'
import type { AccountId, GuestId, SchoolId, WorkshopId } from '../../shared/ids.ts'
import type { WorkshopFacts, WorkshopState } from '../../shared/roles.ts'
import type { NewBoardRecord } from '../boards/board-record.ts'

/** A workshop day as it is kept. Has the facts that rights depend on. */
export interface WorkshopRecord extends WorkshopFacts {
  title: string
  theme: string | null
  /** 2027-01-31 */
  date: string
  joinCode: string | null
  closesAt: number | null
  createdAt: number
  schools: readonly School[]
  consultants: readonly { id: AccountId; name: string }[]
}

export interface NewWorkshopRecord {
  id: WorkshopId
  title: string
  theme: string | null
  date: string
  createdAt: number
  consultantIds: readonly AccountId[]
  schoolIds: readonly SchoolId[]
}

export interface WorkshopChangeRecord {
  title?: string
  theme?: string | null
  date?: string
  schoolIds?: readonly SchoolId[]
  consultantIds?: readonly AccountId[]
}

export interface GuestRecord {
  id: GuestId
  name: string
  workshopId: WorkshopId
  schoolId: SchoolId | null
  createdAt: number
}

export interface WorkshopStore {
  /** Newest day first. */
  list(): Promise<WorkshopRecord[]>
  find(id: WorkshopId): Promise<WorkshopRecord | null>
  findByJoinCode(code: string): Promise<WorkshopRecord | null>
  /** The workshop and its first boards: all of it or nothing. */
  add(workshop: NewWorkshopRecord, boards: readonly NewBoardRecord[]): Promise<void>
  change(id: WorkshopId, change: WorkshopChangeRecord): Promise<void>
  /** False when another open workshop has the code. */
  open(id: WorkshopId, opening: { joinCode: string; closesAt: number }): Promise<boolean>
  close(id: WorkshopId): Promise<void>
  /** Those still marked as open though their time is up. */
  listOverdue(now: number): Promise<WorkshopId[]>
  /** With its guests and its boards, which must be gone already. */
  remove(id: WorkshopId): Promise<void>

  findGuest(id: GuestId): Promise<GuestRecord | null>
  countGuests(id: WorkshopId): Promise<number>
  addGuest(guest: GuestRecord): Promise<void>
  changeGuest(id: GuestId, change: { name: string; schoolId: SchoolId | null }): Promise<void>

  /** Replaces the link that there was; those who came by it are out. */
  setViewerLink(link: { id: string; workshopId: WorkshopId; tokenHash: string; createdAt: number }): Promise<void>
  removeViewerLink(workshopId: WorkshopId): Promise<void>
  findViewerLink(tokenHash: string): Promise<{ id: string; workshopId: WorkshopId } | null>
}

/** What the workshop is at this moment: an open one whose time is up is closed, whether or not anyone has written it down yet. */
export function asOf(workshop: WorkshopRecord, now: number): WorkshopRecord {
  if (workshop.state !== 'open' || workshop.closesAt === null || workshop.closesAt > now) return workshop
  return { ...workshop, state: 'closed' satisfies WorkshopState, joinCode: null, closesAt: null }
}
