/**
 * Who is in a workshop, at which board, and who was and has lost the connection. In memory alone: it lasts as long as the connections.
 *
 * Invariants
 * - One entry per person, however many devices they have.
 * - Who closes the page has left; only a connection that broke is lost.
 * - At most `mostRemembered` are remembered who are not here any more; those lost longest ago are forgotten first.
 */
import type { PersonThere } from '../../shared/api/control-room.ts'
import type { BoardId, GuestId, PrincipalKey, SchoolId, WorkshopId } from '../../shared/ids.ts'
import type { Clock } from '../clock.ts'

export interface Attendee {
  principal: PrincipalKey
  /** As others know them (`PresenceUser.id`). */
  id: string
  guestId: GuestId | null
  name: string
  schoolId: SchoolId | null
}

export interface AttendeeThere extends PersonThere {
  /** Where they are, or were last; null at no board. */
  boardId: BoardId | null
}

interface Entry extends Attendee {
  /** One for each connection: the board that it shows. */
  connections: Map<object, BoardId | null>
  lastBoardId: BoardId | null
  since: number
}

const mostRemembered = 500
/** Longer ago than this, somebody has gone home. */
const rememberMs = 3 * 60 * 60 * 1000

export class Attendance {
  readonly #clock: Clock
  readonly #workshops = new Map<WorkshopId, Map<PrincipalKey, Entry>>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The answer says that this connection has ended: lost, or closed as it should be. */
  arrive(workshopId: WorkshopId, attendee: Attendee, boardId: BoardId | null): (how: 'left' | 'lost') => void {
    const people = this.#workshops.get(workshopId) ?? new Map<PrincipalKey, Entry>()
    this.#workshops.set(workshopId, people)
    const known = people.get(attendee.principal)
    const isBack = !known || known.connections.size === 0
    const entry: Entry = {
      ...attendee,
      connections: known?.connections ?? new Map<object, BoardId | null>(),
      lastBoardId: boardId ?? known?.lastBoardId ?? null,
      since: isBack ? this.#clock() : known.since,
    }
    const connection = {}
    entry.connections.set(connection, boardId)
    people.set(attendee.principal, entry)
    return (how) => this.#end(workshopId, attendee.principal, connection, how)
  }

  listOf(workshopId: WorkshopId): AttendeeThere[] {
    const oldest = this.#clock() - rememberMs
    return [...(this.#workshops.get(workshopId)?.values() ?? [])]
      .filter(({ connections, since }) => connections.size > 0 || since > oldest)
      .map(({ id, guestId, name, schoolId, connections, lastBoardId, since }) => ({
        id,
        guestId,
        name,
        schoolId,
        since,
        status: connections.size > 0 ? 'here' : 'lost',
        boardId:
          connections.size > 0 ? ([...connections.values()].findLast((board) => board !== null) ?? null) : lastBoardId,
      }))
  }

  #end(workshopId: WorkshopId, principal: PrincipalKey, connection: object, how: 'left' | 'lost'): void {
    const people = this.#workshops.get(workshopId)
    const entry = people?.get(principal)
    if (!people || !entry?.connections.delete(connection) || entry.connections.size > 0) return
    if (how === 'left') people.delete(principal)
    else {
      entry.since = this.#clock()
      // The newest last, so that the first is the one to forget.
      people.delete(principal)
      people.set(principal, entry)
      this.#forgetSome(people)
    }
    if (people.size === 0) this.#workshops.delete(workshopId)
  }

  #forgetSome(people: Map<PrincipalKey, Entry>): void {
    const lost = [...people].filter(([, { connections }]) => connections.size === 0)
    for (const [principal] of lost.slice(0, Math.max(0, lost.length - mostRemembered))) people.delete(principal)
  }
}
