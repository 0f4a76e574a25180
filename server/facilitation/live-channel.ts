/**
 * Tells every device of a workshop what the room is doing (`GET /live/:workshopId`).
 *
 * Invariants
 * - A device gets what `viewOf` makes for its viewer, and nothing else. Who may see the workshop is asked again whenever anything changes
 *   that could alter it, and once a minute.
 * - What was told is on disk (`LiveDay`), and whole: a device that missed something has lost nothing with the next frame.
 * - A device that can't keep up gets the newest when it can; one that stays behind is shown out (`LiveMember`).
 */
import type { CloseCode } from '../../shared/protocol/messages.ts'
import { closeCode } from '../../shared/protocol/messages.ts'
import type { LiveFrame } from '../../shared/facilitation/live-view.ts'
import { viewKey, viewOf, type LiveViewer, type Shown } from '../../shared/facilitation/view-of.ts'
import type { BoardId, ScreenId, WorkshopId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { principalKey, type SignedInViewer } from '../../shared/roles.ts'
import type { AccessChanges } from '../accounts/access-changes.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { Schedule } from '../rooms/schedule.ts'
import type { Workshops } from '../workshops/workshops.ts'
import type { Attendance, Attendee } from './attendance.ts'
import { LiveAudience } from './live-audience.ts'
import { LiveMember } from './live-member.ts'
import type { LiveDay } from './live-day.ts'
import type { LiveDays } from './live-days.ts'
import type { LiveWire } from './live-wire.ts'
import { doerOf, liveViewerOf } from './person.ts'

export interface LiveChannelParts {
  days: LiveDays
  workshops: Workshops
  sessions: Pick<Sessions, 'find'>
  changes: AccessChanges
  attendance: Attendance
  schedule: Schedule
  personId: (principal: Attendee['principal']) => string
  onFailure: (workshopId: WorkshopId, error: unknown) => void
}

export interface LiveArrival {
  workshopId: WorkshopId
  sessionId: string
  /** What the page shows. */
  boardId: BoardId | null
  wire: LiveWire
}

/** A connection's place, for whoever carries its texts. */
export interface LiveSeat {
  leave(how: 'left' | 'lost'): void
}

export class LiveChannel {
  readonly #parts: LiveChannelParts
  readonly #audiences = new Map<WorkshopId, LiveAudience>()
  #changes = 0
  #isLooking = false
  #isDraining = false

  constructor(parts: LiveChannelParts) {
    this.#parts = parts
    parts.days.onChange((day) => this.#audiences.get(day.workshopId)?.ring())
    parts.changes.onChange(() => this.lookAgain())
  }

  /** Null when the connection was closed with a code instead. */
  async join({ workshopId, sessionId, boardId, wire }: LiveArrival): Promise<LiveSeat | null> {
    const found = await this.#findNewcomer(workshopId, sessionId)
    if (typeof found === 'number') {
      wire.close(found)
      return null
    }
    const audience = this.#audienceOf(workshopId)
    if (audience.members.size >= mostMembers && !runsDays(found)) {
      wire.close(closeCode.full)
      return null
    }
    const member = new LiveMember({ sessionId, viewer: found, wire })
    audience.members.add(member)
    const end = this.#attend(workshopId, found, boardId)
    audience.ring()
    return {
      leave: (how) => {
        audience.members.delete(member)
        end(how)
        if (audience.members.size === 0) this.#dissolve(workshopId, audience)
        // Facilitators see which screens are on.
        else if (found.kind === 'link') audience.ring()
      },
    }
  }

  /** Screens of the workshop that are connected. */
  screensOn(workshopId: WorkshopId): Set<ScreenId> {
    return this.#audiences.get(workshopId)?.screensOn ?? new Set()
  }

  /** Who may see what is found again, for everyone. One look at a time; what changes meanwhile causes another. */
  lookAgain(): void {
    this.#changes += 1
    if (!this.#isLooking) void this.#look()
  }

  /** For whoever keeps the connections alive: what a device is told when nothing happens. */
  signOfLife(): string {
    return JSON.stringify({ type: 'alive', now: this.#parts.schedule.now() } satisfies LiveFrame)
  }

  /** Those that were behind are told the rest. */
  catchUp(): void {
    for (const audience of this.#audiences.values()) if (audience.isBehind) audience.ring()
  }

  /** Everyone is told that the server goes away for a moment, and shown out. */
  drain(): void {
    this.#isDraining = true
    const people = [...this.#audiences.values()].reduce((sum, { members }) => sum + members.size, 0)
    // As the rooms do it: not everyone at once.
    const withinMs = Math.min(10_000, 1_000 + people * 3)
    const goodbye = JSON.stringify({
      type: 'restarting',
      now: this.#parts.schedule.now(),
      withinMs,
    } satisfies LiveFrame)
    for (const audience of this.#audiences.values()) {
      audience.stop()
      for (const member of audience.members) {
        member.send(goodbye)
        member.close(closeCode.restarting)
      }
    }
  }

  async #tell(workshopId: WorkshopId, audience: LiveAudience): Promise<void> {
    try {
      await this.#tellEveryone(await this.#parts.days.open(workshopId), audience)
    } catch (error) {
      this.#parts.onFailure(workshopId, error)
      // Rather nothing than something that may be wrong: they come back and are told anew.
      for (const member of audience.members) member.close(closeCode.couldNotLoad)
    }
  }

  async #tellEveryone(day: LiveDay, { members, screensOn }: LiveAudience): Promise<void> {
    const { workshop, facts } = await day.setting()
    const { state } = day
    const counts = { ...day.counts, screensOn }
    const shown: Shown = { state, facts, counts, workshop }
    const texts = new Map<string, string>()
    const textFor = (viewer: LiveViewer): string => {
      const key = viewKey(viewer)
      const text = texts.get(key) ?? JSON.stringify(viewOf(shown, viewer))
      texts.set(key, text)
      return text
    }
    const now = this.#parts.schedule.now()
    for (const member of members) {
      const viewer = liveViewerOf(member.viewer, workshop, state)
      if (viewer) member.tell(textFor(viewer), now)
      else member.close(closeCode.noAccess)
    }
  }

  async #look(): Promise<void> {
    this.#isLooking = true
    let seen = -1
    while (seen !== this.#changes) {
      seen = this.#changes
      for (const [workshopId, audience] of this.#audiences) {
        for (const member of audience.members) await this.#lookAt(workshopId, member)
        audience.ring()
      }
    }
    this.#isLooking = false
  }

  async #lookAt(workshopId: WorkshopId, member: LiveMember): Promise<void> {
    try {
      const found = await this.#findViewer(workshopId, member.sessionId)
      if (typeof found === 'number') member.close(found)
      else member.viewer = found
    } catch (error) {
      this.#parts.onFailure(workshopId, error)
      member.close(closeCode.couldNotLoad)
    }
  }

  /** As they are when they come in: whoever is not among the members yet is not looked at again when rights change meanwhile. */
  async #findNewcomer(workshopId: WorkshopId, sessionId: string): Promise<SignedInViewer | CloseCode> {
    for (;;) {
      const asOf = this.#changes
      const found = await this.#findViewer(workshopId, sessionId)
      if (this.#isDraining) return closeCode.restarting
      if (asOf === this.#changes) return found
    }
  }

  /** Who it is, or why they may not be here. */
  async #findViewer(workshopId: WorkshopId, sessionId: string): Promise<SignedInViewer | CloseCode> {
    const { sessions, workshops, days } = this.#parts
    const viewer = (await sessions.find(sessionId))?.viewer
    if (!viewer) return closeCode.signInAgain
    const workshop = await workshops.find(workshopId)
    if (!workshop) return closeCode.gone
    if (liveViewerOf(viewer, workshop, (await days.open(workshopId)).state)) return viewer
    // To whom it never was theirs, it looks like one that isn't there.
    const wasThere = 'workshopId' in viewer && viewer.workshopId === workshopId
    return wasThere ? closeCode.noAccess : closeCode.gone
  }

  #attend(workshopId: WorkshopId, viewer: SignedInViewer, boardId: BoardId | null): (how: 'left' | 'lost') => void {
    const principal = principalKey(viewer)
    // Those who run the day look at all of it: they are somewhere only while they stand at a table.
    if (viewer.kind === 'link' || !principal || (runsDays(viewer) && boardId === null)) return () => undefined
    const { attendance, personId } = this.#parts
    const guestId = viewer.kind === 'guest' ? viewer.id : null
    return attendance.arrive(workshopId, { principal, id: personId(principal), guestId, ...doerOf(viewer) }, boardId)
  }

  #audienceOf(workshopId: WorkshopId): LiveAudience {
    const known = this.#audiences.get(workshopId)
    if (known) return known
    const audience = new LiveAudience(this.#parts.schedule, (all) => this.#tell(workshopId, all))
    this.#audiences.set(workshopId, audience)
    return audience
  }

  #dissolve(workshopId: WorkshopId, audience: LiveAudience): void {
    audience.stop()
    if (this.#audiences.get(workshopId) === audience) this.#audiences.delete(workshopId)
  }
}

const runsDays = (viewer: SignedInViewer): boolean => viewer.kind === 'account' && viewer.role !== 'school'

/** Devices that one workshop is told on: two for each guest that it may have. Those who run it are never the ones too many. */
const mostMembers = limits.guestsPerWorkshop * 2
