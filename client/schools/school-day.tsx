import { useQuery } from '@tanstack/react-query'
import { BookOpen } from 'lucide-react'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { Board } from '../../shared/api/boards.ts'
import type { SchoolId } from '../../shared/ids.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { BoardGrid } from '../workshops/board-grid.tsx'
import { DayState } from '../workshops/day-state.tsx'
import { workshopBoardsQuery } from '../workshops/workshop-queries.ts'
import type { DayWithBoards } from './school-years.ts'

/** One workshop day as a school sees it: its own boards, and on demand those of the others. */
export function SchoolDay({
  entry,
  schoolId,
  isNow = false,
}: {
  entry: DayWithBoards
  schoolId: SchoolId
  isNow?: boolean
}) {
  const words = useWords()
  const dates = useDates()
  const { day, boards } = entry
  const [showsOthers, setShowsOthers] = useState(false)
  const othersId = useId()
  const all = useQuery({ ...workshopBoardsQuery(day.id), enabled: isNow || showsOthers })
  // While the day is going on, the common boards are the school's to write on; afterwards they are there to be read.
  const isIts = (board: Board) => board.schoolId === schoolId || (isNow && board.schoolId === null)
  const its = isNow && all.data ? all.data.filter(isIts) : boards
  return (
    <article className="school-day">
      <header className="school-day-head">
        <h3>
          <Link href={`/workshops/${day.id}`}>{day.title}</Link>
        </h3>
        {isNow && <DayState state={day.state} />}
        <p className="soft capital">{[dates.day(day.date), day.theme].filter(Boolean).join(' · ')}</p>
      </header>
      {its.length > 0 ? <BoardGrid boards={its} /> : <p className="soft">{words('workshops.noBoardsToSee')}</p>}
      <Button
        look="plain"
        className="school-day-others"
        icon={<BookOpen aria-hidden="true" />}
        aria-expanded={showsOthers}
        aria-controls={othersId}
        onClick={() => setShowsOthers(!showsOthers)}
      >
        {words(showsOthers ? 'schools.hideOthers' : 'schools.othersInWorkshop')}
      </Button>
      <div id={othersId} hidden={!showsOthers}>
        {showsOthers && <OtherBoards boards={all.data?.filter((board) => !isIts(board))} error={all.error} />}
      </div>
    </article>
  )
}

function OtherBoards({ boards, error }: { boards: readonly Board[] | undefined; error: Error | null }) {
  const words = useWords()
  if (boards && boards.length > 0) return <BoardGrid boards={boards} className="school-day-small" />
  if (boards) return <p className="soft">{words('schools.noOthers')}</p>
  return error ? (
    <Banner tone="bad">{errorSentence(words, error)}</Banner>
  ) : (
    <Skeleton height="9rem" radius="var(--radius)" />
  )
}
