import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { partsOf } from '../../shared/canvases/parts-of.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { BoardId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import type { DayPlaces } from './day-places.ts'
import { PlaceChoice, type PlaceChosen } from './place-choice.tsx'

export interface Suggested {
  /** The board that one looks at: its canvas is suggested. It is for every table, unless one says otherwise. */
  boardId?: BoardId | undefined
  canvas?: Canvas | undefined
}

/** Opens a round: in the field that the step is about, unless another is chosen. */
export function NewRound({ places, step, ...suggested }: Suggested & { places: DayPlaces; step: LiveView['step'] }) {
  const words = useWords()
  const { press, isPressing } = useCommand()
  const [touched, setTouched] = useState<PlaceChosen | null>(null)
  const chosen = touched ?? firstPlace(places, step, suggested)
  if (!chosen) return <p className="round-none">{words('slips.nowhereToWrite')}</p>
  return (
    <form
      className="round-new"
      onSubmit={(event) => {
        event.preventDefault()
        void press({ act: 'openRound', ...chosen })
      }}
    >
      <p>{words('slips.roundHint')}</p>
      <PlaceChoice places={places} chosen={chosen} onChange={setTouched} />
      <Button type="submit" look="primary" icon={<EyeOff aria-hidden="true" />} busy={isPressing}>
        {words('slips.openRound')}
      </Button>
    </form>
  )
}

export function firstPlace(places: DayPlaces, step: LiveView['step'], suggested: Suggested): PlaceChosen | null {
  const board = places.boards.find(({ id }) => id === suggested.boardId)
  const wanted = suggested.canvas?.id ?? board?.canvas ?? step?.step.canvas
  const canvas =
    places.canvases.find(({ id }) => id === wanted) ?? places.canvases.find((one) => partsOf(one).length > 0)
  const all = canvas ? partsOf(canvas) : []
  const ofStep = step?.step.canvas === canvas?.id ? all.find(({ id }) => id === step?.step.fieldId) : undefined
  const place = ofStep ?? all[0]
  return canvas && place ? { canvas: canvas.id, fieldId: place.id, boardId: null } : null
}
