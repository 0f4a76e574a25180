/** That all are to write for themselves, and that what was written is shown: with who asked for it, also for those who look elsewhere. */
import { EyeOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useBoardOnScreen, type BoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceNews } from '../participant/place-news.tsx'
import { useToast } from '../ui/toast.tsx'
import { placeName } from './day-places.ts'
import { useSlipsHere, type SlipsHere } from './slips-here.tsx'

type RoundHere = SlipsHere['rounds'][number]

export function RoundNews() {
  const here = useSlipsHere()
  const shown = useBoardOnScreen()
  return here && shown ? <News here={here} shown={shown} /> : null
}

function News({ here, shown }: { here: SlipsHere; shown: BoardOnScreen }) {
  const words = useWords()
  const { language } = useLanguage()
  const { rounds } = here
  useTellShown(here, shown.view === 'board')
  const round = shown.mayEdit ? rounds.find(({ status }) => status === 'open') : undefined
  const name = round && roundBy(round)
  const said =
    round && name ? words('slips.begun', { name, field: placeName(round.canvas, round.fieldId, language) }) : ''
  return (
    <PlaceNews
      icon={<EyeOff />}
      said={said}
      fieldId={round && here.missed === round.id ? round.fieldId : null}
      go={words('slips.writeNow')}
      onSeen={() => here.miss(null)}
    />
  )
}

/** Who opened it, or has shown what was written in it. Unknown without a net: then only its place and status are known. */
export const roundBy = (round: RoundHere): string | null => ('by' in round ? round.by.name : null)

/** Said in passing, to whoever was there while it was written. On the canvas a writer's own sheet says it. */
function useTellShown({ rounds, now }: SlipsHere, isCanvas: boolean): void {
  const words = useWords()
  const { language } = useLanguage()
  const toast = useToast()
  const written = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const shown = rounds.find(({ id, status }) => status === 'revealed' && written.current.has(id))
    const name = shown && roundBy(shown)
    const isOwn = [...now.own, ...now.gone].some(({ roundId }) => roundId === shown?.id)
    if (name && !(isCanvas && isOwn))
      toast({ text: words('slips.shownBy', { name, field: placeName(shown.canvas, shown.fieldId, language) }) })
    written.current = new Set(rounds.filter(({ status }) => status !== 'revealed').map(({ id }) => id))
    // oxlint-disable-next-line react/exhaustive-deps -- once for each change of the rounds, with what is known then
  }, [rounds])
}
