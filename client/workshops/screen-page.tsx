import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Maximize } from 'lucide-react'
import { useRef } from 'react'
import type { Workshop } from '../../shared/api/workshops.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { NotFoundPage } from '../account/not-found-page.tsx'
import { WaitingPage } from '../account/waiting-page.tsx'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { joinAddressOf, spacedCode, spokenAddress } from './join-code.ts'
import { QrCode } from './qr-code.tsx'
import { useAwakeScreen } from './use-awake-screen.ts'
import { useFittingLetters } from './use-fitting-letters.ts'
import { liveQuery, workshopQuery } from './workshop-queries.ts'
import './screen-page.css'

/** For the projector: the way in, as large as the wall allows. */
export function ScreenPage({ workshopId }: { workshopId: WorkshopId }) {
  const words = useWords()
  const { data: day, isPending } = useQuery(workshopQuery(workshopId))
  useAwakeScreen()
  if (isPending) return <WaitingPage />
  if (!day?.runs) return <NotFoundPage />
  return (
    <Page title={words('workshops.screenTitle', { title: day.title })} width="full" className="screen">
      <ScreenHead day={day} />
      {day.joinCode && day.joinUrl ? (
        <ScreenCode key={day.joinCode} code={day.joinCode} url={day.joinUrl} />
      ) : (
        <div className="screen-closed">
          <p className="screen-closed-title">{words('workshops.screenNotOpen')}</p>
          <p>{words('workshops.screenNotOpenText')}</p>
        </div>
      )}
      <ScreenPeople day={day} />
      <nav className="screen-tools" aria-label={words('workshops.manage')}>
        <LinkButton href={`/workshops/${day.id}`} look="plain" icon={<ArrowLeft aria-hidden="true" />}>
          {words('workshops.screenBack')}
        </LinkButton>
        <Button look="plain" icon={<Maximize aria-hidden="true" />} onClick={() => void toggleFullScreen()}>
          {words('workshops.screenFull')}
        </Button>
      </nav>
    </Page>
  )
}

function ScreenHead({ day }: { day: Workshop }) {
  const dates = useDates()
  return (
    <header className="screen-head">
      <h1>{day.title}</h1>
      <p className="capital">{dates.day(day.date)}</p>
    </header>
  )
}

function ScreenCode({ code, url }: { code: string; url: string }) {
  const words = useWords()
  const address = spokenAddress(joinAddressOf(url))
  const line = useRef<HTMLParagraphElement>(null)
  useFittingLetters(line)
  const [before, after] = words('workshops.codeAt', { address: '\n' }).split('\n')
  return (
    <div className="screen-way-in">
      <div>
        <p className="screen-say">
          {before}
          <strong>{address}</strong>
          {after}
        </p>
        <p ref={line} className="screen-code">
          {spacedCode(code)}
        </p>
      </div>
      <figure className="screen-qr">
        <figcaption>{words('workshops.screenScan')}</figcaption>
        <QrCode text={url} label={words('workshops.qrAlt', { address: spokenAddress(url) })} />
      </figure>
    </div>
  )
}

const shownPeople = 24

function ScreenPeople({ day }: { day: Workshop }) {
  const words = useWords()
  const { data: live } = useQuery(liveQuery(day.id))
  const people = live?.present ?? []
  const colourOf = (schoolId: string | null) => day.schools.find((school) => school.id === schoolId)?.colour ?? null
  return (
    <div className="screen-people">
      <output>{words('workshops.screenHere', { count: people.length })}</output>
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

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}
