import { useEffect, useRef } from 'react'
import type { Subject } from '../../shared/facilitation/live-state.ts'
import { boxOfField } from '../../shared/facilitation/lay-notes.ts'
import type { Place } from '../../shared/facilitation/place.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useLiveView } from '../live-day/live-day.tsx'
import { useBring } from '../participant/use-bring.ts'
import { SlipsDock } from '../slips/slips-dock.tsx'
import { useSlipsHere } from '../slips/slips-here.tsx'
import { VotePanel, VoteVoice } from './vote-panel.tsx'
import { useVotesHere } from './votes-here.tsx'
import './board-side.css'

/** What one writes and votes with beside the board: in one column, which leaves the tools and the mark in the corner free. */
export function BoardSide() {
  const slips = useSlipsHere()?.opened ?? null
  const vote = useVotesHere()?.vote
  const voted = vote?.status === 'open' ? placeOf(vote.subject) : null
  const opened = slips ?? voted
  const shown = useBoardOnScreen()
  const canvas = shown?.canvas
  const role = useLiveView()?.role
  // A form has all of it one below the other; whoever opened the vote is left where they are.
  const isBrought = vote?.status === 'open' && shown?.view === 'board' && (role === 'participant' || role === 'chair')
  useBring(isBrought ? { id: vote.id, place: placeVoted(vote.subject) } : null)
  const field = canvas && opened !== null ? boxOfField(canvas, opened) : null
  // The field or list that one writes for or votes in is not covered.
  const isLeft = canvas && field && field.x + field.w / 2 > canvas.size.w / 2
  const column = useRef<HTMLDivElement>(null)
  useEffect(() => (column.current ? tellHeight(column.current) : undefined), [])
  return (
    <div ref={column} className={isLeft ? 'board-side board-side-left' : 'board-side'}>
      <SlipsDock />
      <VoteVoice />
      <VotePanel />
    </div>
  )
}

function placeOf(subject: Subject): string | null {
  if (subject.kind === 'notesInField') return subject.fieldId
  return subject.kind === 'rows' ? subject.listId : null
}

const placeVoted = (subject: Subject): Place | null => {
  const fieldId = placeOf(subject)
  return fieldId === null ? null : { kind: 'field', fieldId }
}

/** In the form it stands below all else, as high as it is now: what is said about the day stands above it. */
function tellHeight(column: HTMLElement): () => void {
  const page = column.ownerDocument.documentElement
  const watch = new ResizeObserver(() => page.style.setProperty('--board-side-height', `${column.offsetHeight}px`))
  watch.observe(column)
  return () => {
    watch.disconnect()
    page.style.removeProperty('--board-side-height')
  }
}
