/** What those who run the day run it with: the remote, the control room, the run sheet, the screens in the hall. */
import { LayoutGrid, ListOrdered, MonitorPlay } from 'lucide-react'
import { useState } from 'react'
import type { Workshop } from '../../shared/api/workshops.ts'
import { useWords } from '../i18n/use-words.ts'
import { RemoteButton } from '../remote/remote-button.tsx'
import { ScreenControls } from '../screens/screen-controls.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LinkButton } from '../ui/link-button.tsx'

export function DayTools({ day }: { day: Workshop }) {
  const words = useWords()
  const [showsScreens, setShowsScreens] = useState(false)
  return (
    <nav className="day-tools" aria-label={words('workshops.tools')}>
      <RemoteButton />
      <LinkButton href={`/workshops/${day.id}/control-room`} icon={<LayoutGrid aria-hidden="true" />}>
        {words('workshops.controlRoom')}
      </LinkButton>
      <LinkButton href={`/workshops/${day.id}/run-sheet`} icon={<ListOrdered aria-hidden="true" />}>
        {words('workshops.runSheet')}
      </LinkButton>
      <Button icon={<MonitorPlay aria-hidden="true" />} onClick={() => setShowsScreens(true)}>
        {words('workshops.screens')}
      </Button>
      <Dialog open={showsScreens} onOpenChange={setShowsScreens} title={words('workshops.screens')} wide>
        <ScreenControls />
      </Dialog>
    </nav>
  )
}
