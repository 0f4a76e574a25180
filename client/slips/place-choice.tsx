import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { partsOf } from '../../shared/canvases/parts-of.ts'
import type { BoardId } from '../../shared/ids.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import type { DayPlaces } from './day-places.ts'

/** A field or list of a canvas; on one board, or (null) on every table's own. */
export interface PlaceChosen {
  canvas: CanvasId
  fieldId: string
  boardId: BoardId | null
}

interface Given<Chosen extends PlaceChosen> {
  places: DayPlaces
  chosen: Chosen
  onChange: (chosen: Chosen) => void
  /** Which of the canvas's places can be chosen; without it all of them. */
  only?: 'lists'
  /** The canvas as a whole is meant: no place is asked for. */
  whole?: boolean
}

/** Asks only what is a question: a day with one kind of canvas has no choice of canvases. */
export function PlaceChoice<Chosen extends PlaceChosen>({ places, chosen, onChange, only, whole }: Given<Chosen>) {
  const words = useWords()
  const { language } = useLanguage()
  const { canvases } = places
  const boards = places.boards.filter(({ canvas }) => canvas === chosen.canvas)
  const canvas = canvases.find(({ id }) => id === chosen.canvas)
  const parts = canvas ? (only === 'lists' ? canvas.lists : partsOf(canvas)) : []
  const chooseCanvas = (id: string) => {
    const next = canvases.find((one) => one.id === id)
    if (next) onChange({ ...chosen, canvas: next.id, fieldId: partsOf(next)[0]?.id ?? '', boardId: null })
  }
  return (
    <>
      {canvases.length > 1 && (
        <Field label={words('slips.canvas')}>
          <Select
            value={chosen.canvas}
            options={canvases.map(({ id, name }) => ({ value: id, label: name[language] }))}
            onChange={(event) => chooseCanvas(event.target.value)}
          />
        </Field>
      )}
      {!whole && parts.length > 0 && (
        <Field label={words('slips.field')}>
          <Select
            value={chosen.fieldId}
            options={parts.map(({ id, name }) => ({ value: id, label: name[language] }))}
            onChange={(event) => onChange({ ...chosen, fieldId: event.target.value })}
          />
        </Field>
      )}
      {boards.length > 1 && (
        <Field label={words('slips.where')}>
          <Select
            value={chosen.boardId ?? ''}
            options={[
              { value: '', label: words('slips.everyTable') },
              ...boards.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(event) =>
              onChange({ ...chosen, boardId: boards.find(({ id }) => id === event.target.value)?.id ?? null })
            }
          />
        </Field>
      )}
    </>
  )
}
