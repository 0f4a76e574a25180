import { boxOfField } from '../../shared/facilitation/lay-notes.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { SlipsDock } from '../slips/slips-dock.tsx'
import { useSlipsHere } from '../slips/slips-here.tsx'
import { VotePanel } from './vote-panel.tsx'
import { useVotesHere } from './votes-here.tsx'
import './board-side.css'

/** What one writes and votes with beside the board: in one column, which leaves the tools and the mark in the corner free. */
export function BoardSide() {
  const slips = useSlipsHere()?.opened ?? null
  const vote = useVotesHere()?.vote
  const voted = vote?.status === 'open' && vote.subject.kind === 'notesInField' ? vote.subject.fieldId : null
  const opened = slips ?? voted
  const canvas = useBoardOnScreen()?.canvas
  const field = canvas && opened !== null ? boxOfField(canvas, opened) : null
  // The field that one writes for or votes in is not covered.
  const isLeft = canvas && field && field.x + field.w / 2 > canvas.size.w / 2
  return (
    <div className={isLeft ? 'board-side board-side-left' : 'board-side'}>
      <SlipsDock />
      <VotePanel />
    </div>
  )
}
