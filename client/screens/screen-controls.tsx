/** The screens in the hall, for whoever holds the remote: connect one, say what each shows, turn its pages. Stands inside a `LiveDayProvider`. */
import { MonitorUp } from 'lucide-react'
import { useState } from 'react'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { PairScreenDialog } from './pair-screen-dialog.tsx'
import { ScreenCard } from './screen-card.tsx'
import './screen-controls.css'

export function ScreenControls() {
  const words = useWords()
  const day = useLiveDay()
  const [isPairing, setPairing] = useState(false)
  const view = day?.view
  if (!day || !view || (view.role !== 'facilitator' && view.role !== 'chair')) return null
  const { screens, role } = view
  const mayPair = role === 'facilitator'
  return (
    <section className="screen-controls" aria-labelledby="screen-controls">
      <h2 id="screen-controls">{words('screens.title')}</h2>
      {screens.length === 0 && <p className="soft">{words(mayPair ? 'screens.none' : 'screens.noneForChair')}</p>}
      {screens.length > 0 && (
        <ul className="screen-cards">
          {screens.map((screen) => (
            <ScreenCard key={screen.id} screen={screen} workshopId={day.workshopId} mayManage={mayPair} />
          ))}
        </ul>
      )}
      {mayPair && screens.length < bounds.screens && (
        <Button icon={<MonitorUp aria-hidden="true" />} onClick={() => setPairing(true)}>
          {words('screens.pair')}
        </Button>
      )}
      {isPairing && <PairScreenDialog workshopId={day.workshopId} onClose={() => setPairing(false)} />}
    </section>
  )
}
