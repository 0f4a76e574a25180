/** Follows where a facilitator leads: asks first whoever is writing, remembers where one was, and brings back what only was borrowed. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Place } from '../../shared/facilitation/place.ts'
import type { BoardId } from '../../shared/ids.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import type { LiveDay } from '../live-day/live-day.tsx'
import { workshopBoardsQuery } from '../workshops/workshop-queries.ts'
import { boardOfGoal, bringsBack, goesOn, guidanceOf, leavesWayBack, type Guidance } from './guidance.ts'
import { GuideMemory, type Trail } from './guide-memory.ts'
import { useWritingNow } from './use-writing-now.ts'

/** Whoever writes gets so long to end the sentence, or to stay. */
export const noticeMs = 6_000

export interface Guide {
  /** Somebody leads on, and one is asked first. */
  asked: Guidance | null
  /** How one came to be on the board that is shown; null: by oneself. */
  trail: Trail | null
  /** One has chosen to stay, and may still go along. */
  stayed: Guidance | null
  goAlong: (guidance: Guidance) => void
  stay: () => void
  goBack: () => void
}

export function useGuide(day: LiveDay): Guide {
  const { view, workshopId } = day
  const shown = useBoardOnScreen()
  const [location, navigate] = useLocation()
  const search = useSearch()
  const queries = useQueryClient()
  const isWriting = useWritingNow()
  const [memory] = useState(() => new GuideMemory({ ...storages(), workshopId }))
  const [trail, setTrail] = useState<Trail | null>(() => memory.trail())
  const [asked, setAsked] = useState<Guidance | null>(null)
  const [stayed, setStayed] = useState<Guidance | null>(null)

  const here: BoardId | null = shown?.page.board.id ?? null
  const handle = shown?.handle ?? null
  const isReady = view !== null && (shown === null || handle !== null)
  const guidance = view && guidanceOf(view)

  const keep = useCallback(
    (kept: Trail | null) => {
      memory.setTrail(kept)
      setTrail(kept)
    },
    [memory],
  )

  const goAlong = async (to: Guidance) => {
    setAsked(null)
    setStayed(null)
    const boards = to.goal.kind === 'own' ? await queries.ensureQueryData(workshopBoardsQuery(workshopId)) : []
    memory.setDone(to.number)
    const boardId = boardOfGoal(to.goal, { boards, schoolId: view?.schoolId ?? null, here })
    if (boardId === null) return
    const { place } = to.goal
    const isHere = boardId === here
    // Whose board is shown to all stays where they are on it.
    const staysPut = isHere && place === null && to.kind === 'spotlight'
    // From something borrowed one goes back to where one was before it.
    const isBorrowed = trail !== null && bringsBack(trail.kind) && trail.boardId === here
    const before = staysPut
      ? null
      : { path: search ? `${location}?${search}` : location, place: handle?.place() ?? null }
    const from = isBorrowed ? trail.from : before
    keep({ kind: to.kind, number: to.number, by: to.by.name, boardId, place, isThere: isHere, from })
    if (!isHere) navigate(`/boards/${boardId}${viewIn(search)}`)
    else if (!staysPut) handle?.goTo(place)
  }

  const goTo = (to: { path: string; place: Place | null }) => {
    if (to.path.split('?')[0] === location) return handle?.goTo(to.place)
    memory.setArrival(to)
    navigate(to.path)
  }
  const goBack = () => {
    if (!trail) return
    memory.setDone(trail.number)
    keep(null)
    if (trail.from) goTo(trail.from)
  }

  // Each time somebody leads on.
  useEffect(() => {
    if (!guidance || !isReady) return
    const isControl = guidance.kind === 'control'
    const isDone = isControl
      ? trail?.kind === 'control' && trail.number === guidance.number && (!trail.isThere || trail.boardId === here)
      : guidance.number <= memory.done()
    if (isDone) return
    if (!isControl && isWriting()) {
      setAsked(guidance)
      return
    }
    goAlong(guidance).catch(() => {})
    // oxlint-disable-next-line react/exhaustive-deps -- one is led once for each of these, with what is known then
  }, [guidance?.kind, guidance?.number, isReady, here])

  // What one was asked about is over before one answered.
  if (asked && guidance?.number !== asked.number) setAsked(null)
  if (stayed && view && !goesOn(stayed, view)) setStayed(null)

  // On the board, once it is there.
  useEffect(() => {
    if (!handle) return
    if (trail && !trail.isThere && trail.boardId === here) {
      keep({ ...trail, isThere: true })
      if (trail.place) handle.goTo(trail.place)
    }
    const arrival = memory.arrival()
    if (arrival && arrival.path.split('?')[0] === location) {
      memory.setArrival(null)
      if (arrival.place) handle.goTo(arrival.place)
    }
  }, [handle, trail, here, location, keep, memory])

  // What was only borrowed is given back when it is over.
  const isOver = trail !== null && view !== null && !goesOn(trail, view)
  useEffect(() => {
    if (!isOver || !trail || !isReady) return
    const goesFurther = guidance !== null && guidance.number > memory.done()
    if (bringsBack(trail.kind) && trail.boardId === here && !goesFurther) goBack()
    else if (!goesFurther && !(leavesWayBack(trail.kind) && trail.boardId === here)) keep(null)
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it ends
  }, [isOver, isReady])

  const isHeld = view?.control != null && guidanceHolds(view.role)
  useEffect(() => (isHeld && handle ? handle.hold() : undefined), [isHeld, handle, trail?.isThere, trail?.number])

  return {
    asked,
    trail: trail?.boardId === here ? trail : null,
    stayed,
    goAlong: (to) => void goAlong(to).catch(() => {}),
    stay: () => {
      if (asked) memory.setDone(asked.number)
      setStayed(asked)
      setAsked(null)
    },
    goBack,
  }
}

const guidanceHolds = (role: string): boolean => role === 'participant' || role === 'onlooker'

/** Whoever has chosen a view of the board keeps it on the next one. */
function viewIn(search: string): string {
  const view = new URLSearchParams(search).get('view')
  return view === 'board' || view === 'form' ? `?view=${view}` : ''
}

/** Reading them throws where storage is forbidden. */
function storages(): { lasting: Storage | null; ofTab: Storage | null } {
  try {
    return { lasting: window.localStorage, ofTab: window.sessionStorage }
  } catch {
    return { lasting: null, ofTab: null }
  }
}
