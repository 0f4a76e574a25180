import { useState } from 'react'
import type { Board } from '../../shared/api/boards.ts'
import type { School } from '../../shared/api/schools.ts'
import type { Workshop, WorkshopLive } from '../../shared/api/workshops.ts'
import type { BoardId, SchoolId } from '../../shared/ids.ts'
import { useViewer } from '../account/viewer.tsx'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { Banner } from '../ui/banner.tsx'
import { Chip } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Input } from '../ui/input.tsx'
import { matchesSearch } from '../ui/matches-search.ts'
import { RingFigure } from '../ui/ring-figure.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { PersonHere } from './board-card.tsx'
import { BoardGrid, type PeopleByBoard } from './board-grid.tsx'

/** From so many schools on, a place to search stands above them. */
const searchFrom = 12

/** All boards of the day that the viewer may see, as they are now: one's own first, then the common ones, then each school's. */
export function DayBoards({
  day,
  live,
  error,
}: {
  day: Workshop
  live: WorkshopLive | undefined
  error: Error | null
}) {
  const words = useWords()
  const viewer = useViewer()
  const view = useLiveView()
  const [search, setSearch] = useState('')
  if (error) return <Banner tone="bad">{errorSentence(words, error)}</Banner>
  if (!live) return <Skeleton height="12rem" radius="var(--radius)" />
  if (live.boards.length === 0) {
    return (
      <EmptyState figure={<RingFigure state="plain" />} title={words('workshops.noBoards')}>
        {words(day.runs ? 'workshops.noBoardsText' : 'workshops.noBoardsToSee')}
      </EmptyState>
    )
  }
  const own = ownSchool(viewer)
  const people = peopleOnBoards(live, day.schools)
  const boardsOf = (schoolId: SchoolId | null) => live.boards.filter((board) => board.schoolId === schoolId)
  const ownBoards = own ? boardsOf(own) : []
  const others = day.schools.filter((school) => school.id !== own && (day.runs || boardsOf(school.id).length > 0))
  // What the room does keeps them back: they haven't gone.
  const areKeptBack = !day.runs && view?.rights.see === 'own'
  const shown = others.filter((school) => matchesSearch(school.name, search))
  // A school that has left the day has boards here still.
  const former = boardsOfFormerSchools(live, day)
  return (
    <div className="day-boards">
      <BoardSection id="day-own" title={words('workshops.yourBoards')} boards={ownBoards} people={people} />
      <BoardSection id="day-common" title={words('workshops.commonBoards')} boards={boardsOf(null)} people={people} />
      {others.length === 0 && areKeptBack && (
        <section aria-labelledby="day-schools">
          <h2 id="day-schools">{words('workshops.otherSchools')}</h2>
          <p className="soft">{words('participant.rights.ownBoards')}</p>
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="day-schools">
          <div className="day-boards-head">
            <h2 id="day-schools">{words(own ? 'workshops.otherSchools' : 'workshops.schoolBoards')}</h2>
            {others.length >= searchFrom && (
              <Input
                type="search"
                className="day-boards-search"
                aria-label={words('workshops.filterSchools')}
                placeholder={words('workshops.filterSchools')}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            )}
          </div>
          <ul className="day-schools-boards">
            {shown.map((school) => (
              <SchoolBoards key={school.id} school={school} boards={boardsOf(school.id)} people={people} />
            ))}
          </ul>
          {shown.length === 0 && <p className="soft">{words('workshops.noSuchSchool', { search })}</p>}
        </section>
      )}
      <BoardSection id="day-former" title={words('workshops.formerSchools')} boards={former} people={people} />
    </div>
  )
}

function BoardSection({
  id,
  title,
  boards,
  people,
}: {
  id: string
  title: string
  boards: readonly Board[]
  people: PeopleByBoard
}) {
  if (boards.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <BoardGrid boards={boards} people={people} />
    </section>
  )
}

function SchoolBoards({ school, boards, people }: { school: School; boards: readonly Board[]; people: PeopleByBoard }) {
  const words = useWords()
  return (
    <li className="school-boards">
      <h3>
        <Chip colour={school.colour}>{school.name}</Chip>
      </h3>
      {boards.length === 0 ? (
        <p className="soft">{words('workshops.schoolWithoutBoards')}</p>
      ) : (
        <BoardGrid boards={boards} people={people} />
      )}
    </li>
  )
}

const ownSchool = (viewer: ReturnType<typeof useViewer>): SchoolId | null =>
  viewer.kind === 'guest' || viewer.kind === 'account' ? viewer.schoolId : null

function peopleOnBoards(live: WorkshopLive, schools: readonly School[]): PeopleByBoard {
  const people = new Map<BoardId, PersonHere[]>()
  for (const { boardId, name, schoolId } of live.present) {
    const colour = schools.find((school) => school.id === schoolId)?.colour ?? null
    people.set(boardId, [...(people.get(boardId) ?? []), { name, colour }])
  }
  return people
}

function boardsOfFormerSchools(live: WorkshopLive, day: Workshop): Board[] {
  const now = new Set(day.schools.map((school) => school.id))
  return live.boards.filter((board) => board.schoolId !== null && !now.has(board.schoolId))
}
