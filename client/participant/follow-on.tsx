/** Whom a facilitator follows is followed to their next board, too: where they are, those who run the day may know. */
import { useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { usePeople } from '../board/people.ts'
import { useFollowed } from '../board/use-followed.ts'
import { useBoardOnScreen, type BoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay, type LiveDay } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { controlRoomQuery } from '../workshops/workshop-queries.ts'
import { DayNotice } from './day-notice.tsx'
import { followParam, pathToPerson } from './path-to-person.ts'

export function FollowOn() {
  const day = useLiveDay()
  const shown = useBoardOnScreen()
  return day?.view?.role === 'facilitator' && shown ? <Following day={day} shown={shown} /> : null
}

function Following({ day: { workshopId }, shown }: { day: LiveDay; shown: BoardOnScreen }) {
  const words = useWords()
  const [location, navigate] = useLocation()
  const search = useSearch()
  const arrived = new URLSearchParams(search).get(followParam)
  const { board: handle, connection, page } = shown
  const people = usePeople(connection.awareness)
  const followed = useFollowed(handle)
  const isFollowedHere = people.some(({ id }) => id === followed)
  const last = useRef<string | null>(null)
  /** Followed until they left this board, or not yet seen on it. */
  const [sought, setSought] = useState(arrived)
  const [asked, setAsked] = useState(arrived)
  const { data } = useQuery({ ...controlRoomQuery(workshopId), enabled: sought !== null })
  const found = data?.tables.find(({ people: at }) => at.some(({ id, status }) => id === sought && status === 'here'))
  const boardId = found?.board.id ?? null
  const isSeenHere = people.some(({ id, hasView }) => id === sought && hasView)

  if (sought !== null && sought === followed) setSought(null)
  // Asked for on the very board that is shown.
  if (arrived !== asked) {
    setAsked(arrived)
    if (arrived !== null && arrived !== followed) setSought(arrived)
  }

  useEffect(() => {
    if (followed !== null) {
      if (isFollowedHere) last.current = followed
      return
    }
    // Whoever has gone was not let go of.
    const left = last.current
    last.current = null
    if (left !== null && !people.some(({ id }) => id === left)) setSought(left)
  }, [followed, isFollowedHere, people])

  useEffect(() => {
    if (sought === null) return
    if (isSeenHere && handle) {
      handle.follow(sought)
      if (arrived !== null) navigate(withoutAsking(location, search), { replace: true })
    } else if (boardId !== null && boardId !== page.board.id) {
      navigate(pathToPerson({ workshopId, boardId, personId: sought, location }))
    }
  }, [sought, isSeenHere, handle, boardId, page.board.id, workshopId, location, search, arrived, navigate])

  if (sought === null) return null
  return (
    <DayNotice
      icon={<Eye />}
      actions={
        <Button size="small" onClick={() => setSought(null)}>
          {words('board.people.stopFollowing')}
        </Button>
      }
    >
      {words('participant.seeking')}
    </DayNotice>
  )
}

/** The view of the board stays as it was chosen. */
function withoutAsking(location: string, search: string): string {
  const rest = new URLSearchParams(search)
  rest.delete(followParam)
  return rest.size > 0 ? `${location}?${rest.toString()}` : location
}
