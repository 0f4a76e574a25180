/** What the room is doing, for all that is shown of one workshop: the newest view, and the way to ask for something. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Command } from '../../shared/facilitation/command.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import { askLive, sendCommand } from './ask-live.ts'
import { LiveLine, type LiveStatus } from './live-line.ts'
import { openLiveLine } from './open-live-line.ts'

export interface LiveDay {
  workshopId: WorkshopId
  /** The board that the page shows. */
  boardId: BoardId | null
  /** Null until the server has spoken for the first time. */
  view: LiveView | null
  status: LiveStatus
  /** The server's clock, ms since 1970. */
  serverNow: () => number
  /** Throws an `ApiError` with the server's sentence when it says no. The view is the new one when it is done. */
  send: (command: Command) => Promise<void>
  /** Asks anew, for what is not told by itself. */
  refresh: () => Promise<void>
}

const LiveDayContext = createContext<LiveDay | null>(null)

interface Given {
  workshopId: WorkshopId
  /** Which board the page shows, so that the control room knows where people are. */
  boardId: BoardId | null
  children: ReactNode
}

export function LiveDayProvider({ workshopId, boardId, children }: Given) {
  const line = useLine(workshopId, boardId)
  const view = useSyncExternalStore(line?.subscribe ?? neverTold, line?.view ?? nothing)
  const status = useSyncExternalStore(line?.subscribe ?? neverTold, line?.status ?? joiningNow)
  const day = useMemo(
    (): LiveDay => ({
      workshopId,
      boardId,
      view,
      status,
      serverNow: line?.serverNow ?? Date.now,
      send: async (command) => line?.take(await sendCommand(workshopId, command)),
      refresh: async () => line?.take(await askLive(workshopId)),
    }),
    [workshopId, boardId, view, status, line],
  )
  return <LiveDayContext value={day}>{children}</LiveDayContext>
}

/** For parts that show the day as it was, a little longer than the rest of the page. */
export function StillLiveDay({ day, children }: { day: LiveDay | null; children: ReactNode }) {
  return <LiveDayContext value={day}>{children}</LiveDayContext>
}

/** Null where there is no day: a school's own board. */
export const useLiveDay = (): LiveDay | null => useContext(LiveDayContext)

/** Null where there is no day, and until the server has spoken. */
export const useLiveView = (): LiveView | null => useContext(LiveDayContext)?.view ?? null

function useLine(workshopId: WorkshopId, boardId: BoardId | null): LiveLine | null {
  const memory = useQueryClient()
  const [line, setLine] = useState<LiveLine | null>(null)
  useEffect(() => {
    // From one board of the day to the next, the room is as it was.
    const key = ['live', workshopId]
    const opened = openLiveLine({ workshopId, boardId, firstView: memory.getQueryData<LiveView>(key) ?? null })
    const stop = opened.subscribe(() => memory.setQueryData(key, opened.view()))
    // oxlint-disable-next-line react/set-state-in-effect -- Opening a line is an effect, and what it tells has to be shown.
    setLine(opened)
    return () => {
      stop()
      opened.close()
    }
  }, [workshopId, boardId, memory])
  return line
}

const neverTold = () => () => {}
const nothing = () => null
const joining: LiveStatus = { kind: 'joining' }
const joiningNow = () => joining
