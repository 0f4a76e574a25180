import { ChevronDown, EyeOff, Inbox } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useStepHere } from '../board-page/use-step-here.ts'
import { useWide } from '../board-page/use-wide.ts'
import { BoardDocumentProvider } from '../fields/board-document.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { useBring } from '../participant/use-bring.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { placeName } from './day-places.ts'
import { FieldTray } from './field-tray.tsx'
import { SlipsOfField } from './slips-of-field.tsx'
import { useSlipsHere, type SlipsHere } from './slips-here.tsx'
import { useFieldSlips, type FieldSlips } from './use-field-slips.ts'
import './slips-dock.css'

/** Beside the canvas, in letters of the page: one field's slips. Opens by itself when a round begins; never takes the focus. */
export function SlipsDock() {
  const here = useSlipsHere()
  const shown = useBoardOnScreen()
  if (!here || !shown || shown.view !== 'board') return null
  return <Dock here={here} />
}

function Dock({ here }: { here: SlipsHere }) {
  const words = useWords()
  const { language } = useLanguage()
  const shown = useBoardOnScreen()!
  const fieldId = useOpened(here)
  const slips = useFieldSlips(fieldId ?? '')
  const isWide = useWide()
  // The field of a round that begins comes beside what one writes in.
  const begun = here.rounds.find((round) => round.status === 'open' && round.fieldId === here.opened)
  useBring(begun ? { id: begun.id, place: { kind: 'field', fieldId: begun.fieldId } } : null)
  const { connection, mayEdit } = shown
  const step = useStepHere(shown.canvas.id)
  const document = useMemo(
    () => ({ doc: connection.doc, awareness: null, mayEdit, ...step }),
    [connection, mayEdit, step],
  )
  const next = nextField(here, mayEdit)
  if (fieldId === null || !slips || !hasSlips(slips)) {
    if (!next || (!next.isRound && isWide && here.signs.has(next.fieldId))) return null
    const name = placeName(shown.canvas.id, next.fieldId, language)
    return (
      <Button
        className="slips-dock-open"
        look={next.isRound ? 'primary' : 'quiet'}
        icon={next.isRound ? <EyeOff aria-hidden="true" /> : <Inbox aria-hidden="true" />}
        onClick={() => here.open(next.fieldId)}
      >
        {next.isRound
          ? words('slips.writeIn', { field: name })
          : words('slips.waitingIn', { count: next.count, field: name })}
      </Button>
    )
  }
  const name = placeName(shown.canvas.id, fieldId, language)
  return (
    <aside className="slips-dock" aria-label={words('slips.dock', { field: name })} data-over-board="">
      <header>
        <h2>{name}</h2>
        <IconButton icon={<ChevronDown />} label={words('slips.fold')} onClick={() => here.open(null)} />
      </header>
      <div className="slips-dock-body">
        <BoardDocumentProvider board={document}>
          <SlipsOfField slips={slips} fieldId={fieldId}>
            {mayEdit && <FieldTray slips={slips} fieldId={fieldId} />}
          </SlipsOfField>
        </BoardDocumentProvider>
      </div>
    </aside>
  )
}

/** Is there anything to be shown of this field? */
const hasSlips = ({ round, stranded, gone, waiting, turnedUp, mayEdit }: FieldSlips): boolean =>
  round !== null || stranded.length + gone.length > 0 || (mayEdit && waiting + turnedUp.length > 0)

/** The field that is open; a round that begins opens its own, for those who are to write. */
function useOpened(here: SlipsHere): string | null {
  const role = useLiveView()?.role
  const { opened, open } = here
  const begun = here.rounds.find(({ status }) => status === 'open')
  const last = useRef<string | null>(null)
  const writes = role === 'participant' || role === 'chair'
  useEffect(() => {
    if (!begun || last.current === begun.id || !writes) return
    last.current = begun.id
    open(begun.fieldId)
  }, [begun, writes, open])
  return opened
}

/** What there would be to open: a round, else the fullest tray. */
function nextField(here: SlipsHere, mayEdit: boolean) {
  const round = here.rounds.find(({ status }) => status === 'open')
  if (round) return { fieldId: round.fieldId, isRound: true, count: 0 }
  if (!mayEdit) return null
  const trays = here.trays.map(({ fieldId, waiting, turnedUp }) => ({
    fieldId,
    isRound: false,
    count: waiting + turnedUp,
  }))
  return trays.toSorted((a, b) => b.count - a.count)[0] ?? null
}
