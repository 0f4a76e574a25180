import { Minus, Plus, Vote } from 'lucide-react'
import { useState } from 'react'
import { findCanvas } from '../../shared/canvases/all.ts'
import { bounds } from '../../shared/facilitation/bounds.ts'
import type { Subject } from '../../shared/facilitation/live-state.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import type { DayPlaces } from '../slips/day-places.ts'
import { firstPlace, type Suggested } from '../slips/new-round.tsx'
import { PlaceChoice, type PlaceChosen } from '../slips/place-choice.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'

type Kind = Subject['kind']

const firstBudget = 3

/** What is voted on, and by which rule. */
export function NewVote({ places, step, ...suggested }: Suggested & { places: DayPlaces; step: LiveView['step'] }) {
  const words = useWords()
  const { press, isPressing } = useCommand()
  const [touched, setTouched] = useState<PlaceChosen | null>(null)
  const [kind, setKind] = useState<Kind>('notesInField')
  const [budget, setBudget] = useState(firstBudget)
  const [mayPile, setMayPile] = useState(false)
  const place = touched ?? firstPlace(places, step, suggested) ?? anyCanvas(places)
  if (!place) return <p className="vote-none">{words('votes.nothingToVoteOn')}</p>
  const kinds = kindsOf(place)
  const chosenKind = kinds.includes(kind) ? kind : 'notes'
  return (
    <form
      className="vote-new"
      onSubmit={(event) => {
        event.preventDefault()
        void press({ act: 'openVote', subject: subjectOf(chosenKind, place), budget, mayPile })
      }}
    >
      <Field label={words('votes.about')}>
        <Select
          value={chosenKind}
          options={kinds.map((value) => ({ value, label: words(`votes.kinds.${value}`) }))}
          onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? 'notes')}
        />
      </Field>
      <PlaceChoice
        places={places}
        chosen={chosenKind === 'rows' ? atList(place) : place}
        onChange={setTouched}
        whole={chosenKind === 'notes' || chosenKind === 'fields'}
        {...(chosenKind === 'rows' ? { only: 'lists' as const } : {})}
      />
      <fieldset className="vote-budget">
        <legend>{words('votes.budget')}</legend>
        <IconButton
          look="quiet"
          label={words('votes.fewer')}
          icon={<Minus />}
          aria-disabled={budget <= 1}
          onClick={() => setBudget(Math.max(1, budget - 1))}
        />
        <output>{budget}</output>
        <IconButton
          look="quiet"
          label={words('votes.more')}
          icon={<Plus />}
          aria-disabled={budget >= bounds.voteBudget}
          onClick={() => setBudget(Math.min(bounds.voteBudget, budget + 1))}
        />
      </fieldset>
      <Checkbox checked={mayPile} onChange={setMayPile}>
        {words('votes.pile')}
      </Checkbox>
      <Button type="submit" look="primary" icon={<Vote aria-hidden="true" />} busy={isPressing}>
        {words('votes.open')}
      </Button>
    </form>
  )
}

/** Notes can be voted on anywhere, also where there are no fields. */
const anyCanvas = ({ canvases }: DayPlaces): PlaceChosen | null =>
  canvases[0] ? { canvas: canvases[0].id, fieldId: '', boardId: null } : null

function kindsOf({ canvas: id, fieldId }: PlaceChosen): Kind[] {
  const canvas = findCanvas(id)
  return [
    ...(fieldId === '' ? [] : ['notesInField' as const]),
    'notes',
    ...(canvas && canvas.lists.length > 0 ? ['rows' as const] : []),
    ...(canvas && canvas.fields.length > 0 ? ['fields' as const] : []),
  ]
}

/** The list that is chosen, else the canvas's first. */
function atList(place: PlaceChosen): PlaceChosen {
  const lists = findCanvas(place.canvas)?.lists ?? []
  const list = lists.find(({ id }) => id === place.fieldId) ?? lists[0]
  return { ...place, fieldId: list?.id ?? '' }
}

function subjectOf(kind: Kind, place: PlaceChosen): Subject {
  const { canvas, boardId, fieldId } = place
  switch (kind) {
    case 'notesInField':
      return { kind, canvas, fieldId, boardId }
    case 'notes':
      return { kind, canvas, colour: null, boardId }
    case 'rows':
      return { kind, canvas, listId: atList(place).fieldId, boardId }
    case 'fields':
      return { kind, canvas, boardId }
  }
}
