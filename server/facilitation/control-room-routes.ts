/** Every table of the day at once, for those who run it. Cheap: how full a board is, is known per version; the rest is in memory. */
import { Hono } from 'hono'
import type { Board } from '../../shared/api/boards.ts'
import type { ControlRoomAnswer, PersonThere, Table } from '../../shared/api/control-room.ts'
import { WorkshopId, type BoardId } from '../../shared/ids.ts'
import type { HttpEnv } from '../http/http-env.ts'
import { readId } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import type { AttendeeThere } from './attendance.ts'
import type { FacilitationParts } from './facilitation-parts.ts'
import { groupBy } from './group-by.ts'
import type { LiveDay } from './live-day.ts'

export const controlRoomRoutes = (parts: FacilitationParts) => {
  const { workshops, days, showBoards, digests, boards, attendance, live, clock } = parts
  return new Hono<HttpEnv>().get('/workshops/:id/control-room', async (c) => {
    const viewer = requireSignedIn(c)
    const workshop = await workshops.require(viewer, readId(c, WorkshopId), 'run')
    const day = await days.open(workshop.id)
    const shown = await showBoards.ofWorkshop(viewer, workshop)
    const records = new Map((await boards.store.listOfWorkshop(workshop.id)).map((record) => [record.id, record]))
    const present = live.present(shown.map(({ id }) => id))
    const people = gather({ attendees: attendance.listOf(workshop.id), present, boards: shown, now: clock() })
    const tables: Table[] = []
    for (const board of shown) {
      const record = records.get(board.id)
      const phase = record ? await digests.phase(record) : null
      tables.push({ ...tableOf(board, day), phase, people: people.atBoard.get(board.id) ?? [] })
    }
    return c.json({ now: clock(), tables, elsewhere: people.elsewhere } satisfies ControlRoomAnswer)
  })
}

function tableOf(board: Board, { state, counts }: LiveDay): Omit<Table, 'phase' | 'people'> {
  const isThis = ({ boardId }: { boardId: BoardId }) => boardId === board.id
  return {
    board,
    handAt: state.hands.find(isThis)?.at ?? null,
    timeAskedAt: state.timeRequests.find(isThis)?.at ?? null,
    waitingSlips: counts.trays.filter(isThis).reduce((sum, { waiting }) => sum + waiting, 0),
  }
}

type Present = ReturnType<FacilitationParts['live']['present']>[number]

interface Gathered {
  attendees: readonly AttendeeThere[]
  present: readonly Present[]
  boards: readonly Board[]
  now: number
}

/** Whoever the rooms see is there, whatever else is known of them. At which board somebody's page says they are counts when there is one. */
function gather({ attendees, present, boards, now }: Gathered) {
  const known = new Map(attendees.map((attendee) => [attendee.id, attendee]))
  const there = present.map(({ id, name, schoolId, boardId }): AttendeeThere => {
    const attendee = known.get(id)
    const since = attendee?.status === 'here' ? attendee.since : now
    return { id, guestId: attendee?.guestId ?? null, name, schoolId, boardId, since, status: 'here' }
  })
  const seen = new Set(there.map(({ id }) => id))
  const isBoard = new Set(boards.map(({ id }) => id))
  const onPages = attendees
    .filter(({ id }) => !seen.has(id))
    .map((one) => (one.boardId !== null && isBoard.has(one.boardId) ? one : { ...one, boardId: null }))
  const all = [...there, ...onPages]
  const atBoard = new Map<BoardId, PersonThere[]>()
  for (const [boardId, group] of groupBy(all, (attendee) => attendee.boardId)) {
    if (boardId !== null) atBoard.set(boardId, group.map(personOf))
  }
  const elsewhere = all.filter(({ boardId }) => boardId === null).map(personOf)
  return { atBoard, elsewhere }
}

const personOf = ({ id, guestId, name, schoolId, status, since }: AttendeeThere): PersonThere => ({
  id,
  guestId,
  name,
  schoolId,
  status,
  since,
})
