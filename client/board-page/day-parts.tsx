/**
 * Where the day's parts are mounted on a board's page: one line each. They find the day by `useLiveDay`, the board by
 * `useBoardOnScreen`, and show nothing where they have nothing to say.
 */
import type { ReactNode } from 'react'
import type { BoardExtras } from '../canvases/board-extras.tsx'
import { FollowOn } from '../participant/follow-on.tsx'
import { GuideNotice } from '../participant/guide-notice.tsx'
import { HandButton } from '../participant/hand-button.tsx'
import { LineNotice } from '../participant/line-notice.tsx'
import { LookUpScreen } from '../participant/look-up-screen.tsx'
import { NamesInRoom } from '../participant/names-in-room.tsx'
import { StepAtPart } from '../participant/step-at-part.tsx'
import { StepStrip } from '../participant/step-strip.tsx'
import { TableCall } from '../participant/table-call.tsx'
import { TimerChip } from '../participant/timer-chip.tsx'
import { WhileHandIsUp } from '../participant/while-hand-is-up.tsx'
import { WhisperNews } from '../participant/whisper-news.tsx'
import { WhispersAtPart } from '../participant/whispers-at-part.tsx'
import { RemoteButton } from '../remote/remote-button.tsx'
import { RoundNews } from '../slips/round-news.tsx'
import { SendAtPart } from '../slips/send-at-part.tsx'
import { SlipsAtPart } from '../slips/slips-at-part.tsx'
import { SlipsProvider } from '../slips/slips-here.tsx'
import { BoardSide } from '../votes/board-side.tsx'
import { VotesProvider } from '../votes/votes-here.tsx'

/** Around the whole page of the board: what the parts below share. */
export function DayAround({ children }: { children: ReactNode }) {
  return (
    <SlipsProvider>
      <VotesProvider>{children}</VotesProvider>
    </SlipsProvider>
  )
}

/** In the header, between the board's name and the people. */
export function DayInHeader() {
  return (
    <>
      <TimerChip />
      <HandButton />
      <RemoteButton />
    </>
  )
}

/** Under the header, one below the other; they push the board down, and cover nothing. */
export function DayNotices() {
  return (
    <WhileHandIsUp>
      <StepStrip />
      <div className="day-notices">
        <LineNotice />
        <GuideNotice />
        <FollowOn />
        <TableCall />
        <RoundNews />
        <WhisperNews />
      </div>
    </WhileHandIsUp>
  )
}

/** Over the board, in the corners: inside of `main`, which they may cover. */
export function DayOverBoard() {
  return (
    <>
      <BoardSide />
      <NamesInRoom />
      <LookUpScreen />
    </>
  )
}

/** At fields, lists, rows and notes, on the canvas and in the form. */
export const dayExtras: BoardExtras = {
  AtPart: (props) => (
    <>
      <StepAtPart {...props} />
      <WhispersAtPart {...props} />
      <SlipsAtPart {...props} />
    </>
  ),
  BelowPart: SendAtPart,
  AtRow: () => null,
  AtNote: () => null,
}
