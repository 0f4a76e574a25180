import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Maximize } from 'lucide-react'
import type { Workshop } from '../../shared/api/workshops.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { NotFoundPage } from '../account/not-found-page.tsx'
import { WaitingPage } from '../account/waiting-page.tsx'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { liveQuery, workshopQuery } from '../workshops/workshop-queries.ts'
import { toggleFullScreen } from './full-screen.ts'
import { Wall } from './wall.tsx'
import { WayInSheet } from './way-in-sheet.tsx'

/** `/workshops/:id/screen`: the way in on the wall, from a consultant's own laptop. */
export function DayWallPage({ workshopId }: { workshopId: WorkshopId }) {
  const words = useWords()
  const dates = useDates()
  const { data: day, isPending } = useQuery(workshopQuery(workshopId))
  if (isPending) return <WaitingPage />
  if (!day?.runs) return <NotFoundPage />
  const { joinCode: code, joinUrl: url } = day
  return (
    <Wall title={words('screens.dayTitle', { title: day.title })}>
      <WayInSheet
        title={day.title}
        when={dates.day(day.date)}
        wayIn={code && url ? { code, url } : null}
        notOpen={{ title: words('screens.notOpen'), text: words('screens.notOpenText') }}
      >
        <PeopleHere day={day} />
        <nav className="way-in-tools" aria-label={words('workshops.manage')}>
          <LinkButton href={`/workshops/${day.id}`} look="plain" icon={<ArrowLeft aria-hidden="true" />}>
            {words('screens.backToDay')}
          </LinkButton>
          <Button look="plain" icon={<Maximize aria-hidden="true" />} onClick={() => void toggleFullScreen(document)}>
            {words('screens.fullScreen')}
          </Button>
        </nav>
      </WayInSheet>
    </Wall>
  )
}

const shownPeople = 24

function PeopleHere({ day }: { day: Workshop }) {
  const words = useWords()
  const { data: live } = useQuery(liveQuery(day.id))
  const people = live?.present ?? []
  const colourOf = (schoolId: string | null) => day.schools.find((school) => school.id === schoolId)?.colour ?? null
  return (
    <div className="way-in-people">
      <output>{words('screens.here', { count: people.length })}</output>
      <div className="avatars" aria-hidden="true">
        {people.slice(0, shownPeople).map((person, index) => (
          <Avatar
            key={`${person.boardId}-${person.name}-${index}`}
            name={person.name}
            colour={colourOf(person.schoolId)}
          />
        ))}
      </div>
    </div>
  )
}
