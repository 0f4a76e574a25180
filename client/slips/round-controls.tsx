/** Writing first, talking after, as whoever holds the remote sets it going: opens a round, sees how many have written, closes it, reveals. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDayPlaces } from './day-places.ts'
import { NewRound, type Suggested } from './new-round.tsx'
import { RoundCard } from './round-card.tsx'
import './round-controls.css'

/** Needs a `LiveDayProvider` above it; shows nothing to those who don't hold the remote. */
export function RoundControls(suggested: Suggested) {
  const words = useWords()
  const day = useLiveDay()
  const places = useDayPlaces(day?.workshopId ?? null)
  const [isAsking, setAsking] = useState(false)
  const view = day?.view
  const rounds = (view?.rounds ?? []).filter(({ status }) => status !== 'revealed').toSorted(openFirst)
  const open = rounds.find(({ status }) => status === 'open')?.id
  const [lastOpen, setLastOpen] = useState(open)
  if (lastOpen !== open) {
    setLastOpen(open)
    setAsking(false)
  }
  if (!view || (view.role !== 'facilitator' && view.role !== 'chair')) return null
  if (!places) return <Skeleton height="8rem" />
  return (
    <div className="round-controls">
      {rounds.map((round) => (
        <RoundCard key={round.id} round={round} places={places} />
      ))}
      {rounds.length === 0 || isAsking ? (
        <NewRound places={places} step={view.step} {...suggested} />
      ) : (
        <Button look="plain" icon={<Plus aria-hidden="true" />} onClick={() => setAsking(true)}>
          {words('slips.anotherRound')}
        </Button>
      )}
    </div>
  )
}

const openFirst = (a: { status: string; at: number }, b: { status: string; at: number }): number =>
  Number(b.status === 'open') - Number(a.status === 'open') || b.at - a.at
