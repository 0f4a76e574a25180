/** One's own slips on the board that is on screen, for all its fields: kept on this device, asked for anew when the day says that something moved. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { BoardId, RoundId } from '../../shared/ids.ts'
import { principalKey } from '../../shared/roles.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useLiveDay } from '../live-day/live-day.tsx'
import { browserDevice } from '../sync/browser-device.ts'
import { slipLine, type SlipLine } from './ask-slips.ts'
import type { KeptRound } from './kept-slips.ts'
import { openSlipDesk } from './open-slip-desk.ts'
import type { SlipDesk } from './slip-desk.ts'
import type { SlipsNow } from './slips-now.ts'
import { boardsWithUnsentSlips } from './unsent-boards.ts'

type RoundShown = LiveView['rounds'][number]

export interface SlipsHere {
  desk: SlipDesk
  line: SlipLine
  now: SlipsNow
  /** Those of this board. What is only known from before has no more than its place and status. */
  rounds: readonly (RoundShown | KeptRound)[]
  trays: LiveView['trays']
  /** The field whose slips lie open over the canvas; null: none. */
  opened: string | null
  open: (fieldId: string | null) => void
  /** The round that goes on out of sight: one hasn't come to where one writes in it. */
  missed: RoundId | null
  miss: (roundId: RoundId | null) => void
  /** Fields whose sign on the canvas is in sight: what it opens need not be offered elsewhere. */
  signs: ReadonlySet<string>
  seeSign: (fieldId: string, isSeen: boolean) => void
}

const SlipsContext = createContext<SlipsHere | null>(null)

export function SlipsProvider({ children }: { children: ReactNode }) {
  const shown = useBoardOnScreen()
  const day = useLiveDay()
  const boardId = shown && day ? shown.page.board.id : null
  const view = day?.view ?? null
  const mayAsk = shown?.mayEdit === true && view?.workshop.state === 'open'
  const person = shown ? (principalKey(shown.viewer) ?? '') : ''
  const desk = useDesk(boardId, person, mayAsk)
  const now = useSyncExternalStore(desk?.subscribe ?? neverTold, desk?.now ?? nothing)
  const [opened, open] = useState<string | null>(null)
  const [missed, miss] = useState<RoundId | null>(null)
  const [signs, seeSign] = useSigns()
  useLeftSlips(person, boardId)
  const canvas = shown?.canvas.id
  const line = useMemo(() => (boardId ? slipLine(boardId) : null), [boardId])
  const told = useMemo(
    () =>
      view?.rounds.filter(
        (round) => round.canvas === canvas && (round.boardId === null || round.boardId === boardId),
      ) ?? null,
    [view, canvas, boardId],
  )
  const trays = useMemo(() => view?.trays.filter((tray) => tray.boardId === boardId) ?? [], [view, boardId])
  useFreshSlips(desk, told, trays, mayAsk && day?.status.kind === 'live')
  const value = useMemo(
    () =>
      desk &&
      line &&
      now && { desk, line, now, rounds: told ?? now.rounds, trays, opened, open, missed, miss, signs, seeSign },
    [desk, line, now, told, trays, opened, missed, signs, seeSign],
  )
  return <SlipsContext value={value}>{children}</SlipsContext>
}

/** Null where there is no day, and until the device has been read. */
export const useSlipsHere = (): SlipsHere | null => useContext(SlipsContext)

const neverTold = () => () => {}
const nothing = () => null

function useSigns(): [ReadonlySet<string>, SlipsHere['seeSign']] {
  const [signs, setSigns] = useState<ReadonlySet<string>>(new Set())
  const seeSign = useCallback((fieldId: string, isSeen: boolean) => {
    setSigns((before) => {
      if (before.has(fieldId) === isSeen) return before
      return new Set(isSeen ? [...before, fieldId] : [...before].filter((one) => one !== fieldId))
    })
  }, [])
  return [signs, seeSign]
}

/** What this device still holds for other boards is sent from here: nobody has to go back for it. */
function useLeftSlips(person: string, boardId: BoardId | null): void {
  useEffect(() => {
    if (boardId === null || person === '') return
    let isOver = false
    const desks: SlipDesk[] = []
    const send = async () => {
      for (const left of await boardsWithUnsentSlips(browserDevice(window).notes, person)) {
        if (left === boardId || isOver) continue
        const desk = await openSlipDesk({ boardId: left, person, mayAsk: () => false })
        if (isOver) return desk.close()
        desks.push(desk)
        void desk.send()
      }
    }
    void send().catch(() => {})
    return () => {
      isOver = true
      for (const desk of desks) desk.close()
    }
  }, [person, boardId])
}

function useDesk(boardId: BoardId | null, person: string, mayAskNow: boolean): SlipDesk | null {
  const [desk, setDesk] = useState<SlipDesk | null>(null)
  const mayAsk = useRef(mayAskNow)
  // Before what follows from it: the same view that closes the day has other rounds, too.
  useEffect(() => {
    mayAsk.current = mayAskNow
  }, [mayAskNow])
  useEffect(() => {
    if (!boardId) return
    let isOver = false
    let opened: SlipDesk | null = null
    void openSlipDesk({ boardId, person, mayAsk: () => mayAsk.current }).then((made) => {
      if (isOver) return made.close()
      opened = made
      setDesk(made)
      return made.refresh()
    })
    return () => {
      isOver = true
      opened?.close()
      setDesk(null)
    }
  }, [boardId, person])
  return desk
}

/**
 * Asks the server only when something may have happened to what is seen here: a room of thirty phones that send at once would ask nine
 * hundred times otherwise.
 */
function useFreshSlips(
  desk: SlipDesk | null,
  rounds: readonly RoundShown[] | null,
  trays: LiveView['trays'],
  isTold: boolean,
): void {
  const statuses = rounds?.map(({ id, status }) => `${id} ${status}`).join() ?? null
  const before = useRef(trays)
  useEffect(() => {
    if (!desk || !rounds || statuses === null) return
    desk.noteRounds(
      rounds.map(({ id, canvas, fieldId, boardId, status }) => ({ id, canvas, fieldId, boardId, status })),
    )
    for (const { id, status } of rounds) if (status === 'open') desk.tryAgain(id)
    // The rounds are told anew with every view; what counts is where they are.
    // oxlint-disable-next-line react/exhaustive-deps -- `statuses` says all of `rounds` that matters here
  }, [desk, statuses])
  useEffect(() => {
    if (desk && isTold) void desk.refresh()
  }, [desk, statuses, isTold])
  useEffect(() => {
    const hasMoved = before.current.some(({ fieldId, waiting, turnedUp }) => {
      const tray = trays.find((one) => one.fieldId === fieldId)
      return !tray || tray.waiting < waiting || tray.turnedUp !== turnedUp
    })
    const isNew = trays.some(
      ({ fieldId, turnedUp }) => turnedUp > 0 && !before.current.some((one) => one.fieldId === fieldId),
    )
    before.current = trays
    if (desk && (hasMoved || isNew)) void desk.refresh()
  }, [desk, trays])
}
