import { useQuery } from '@tanstack/react-query'
import { BookOpen } from 'lucide-react'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { SchoolId } from '../../shared/ids.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { BoardCard } from '../workshops/board-card.tsx'
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
  return (
    <article className="school-day">
      <header className="school-day-head">
        <h3>
          <Link href={`/workshops/${day.id}`}>{day.title}</Link>
        </h3>
        {isNow && <DayState state={day.state} />}
        <p className="soft capital">{[dates.day(day.date), day.theme].filter(Boolean).join(' · ')}</p>
      </header>
      {boards.length > 0 ? (
        <ul className="board-grid">
          {boards.map((board) => (
            <li key={board.id}>
              <BoardCard board={board} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{words('workshops.noBoardsToSee')}</p>
      )}
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
        {showsOthers && <OtherBoards entry={entry} schoolId={schoolId} />}
      </div>
    </article>
  )
}

function OtherBoards({ entry, schoolId }: { entry: DayWithBoards; schoolId: SchoolId }) {
  const words = useWords()
  const { data, error } = useQuery(workshopBoardsQuery(entry.day.id))
  if (error && !data) return <Banner tone="bad">{errorSentence(words, error)}</Banner>
  if (!data) return <Skeleton height="9rem" radius="var(--radius)" />
  const others = data.filter((board) => board.schoolId !== schoolId)
  if (others.length === 0) return <p className="soft">{words('schools.noOthers')}</p>
  return (
    <ul className="board-grid school-day-small">
      {others.map((board) => (
        <li key={board.id}>
          <BoardCard board={board} />
        </li>
      ))}
    </ul>
  )
}
