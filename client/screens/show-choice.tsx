import { useQuery } from '@tanstack/react-query'
import type { Board } from '../../shared/api/boards.ts'
import { findCanvas } from '../../shared/canvases/all.ts'
import type { ScreenShow } from '../../shared/facilitation/place.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { workshopBoardsQuery } from '../workshops/workshop-queries.ts'
import { canvasParts, nameOfPart } from './canvas-parts.ts'

/** What a screen is to show: what the room is at, a page of its own, or a board, whole or one part of it. */
export function ShowChoice(props: { workshopId: WorkshopId; shows: ScreenShow; onShow: (shows: ScreenShow) => void }) {
  const { workshopId, shows, onShow } = props
  const words = useWords()
  const { data: boards = [] } = useQuery(workshopBoardsQuery(workshopId))
  const kinds = [
    { value: 'follow' as const, shows: { kind: 'follow' } as const },
    ...pages.map((page) => ({ value: page, shows: { kind: 'page', page } as const })),
  ]
  const firstBoard = boards.find(({ schoolId }) => schoolId === null) ?? boards[0]
  const options = kinds.map(({ value }) => ({ value, label: words(`screens.shows.${value}`) }))
  const chosen = shows.kind === 'page' ? shows.page : shows.kind === 'follow' ? 'follow' : 'board'
  const choose = (value: string) => {
    const kind = kinds.find((one) => one.value === value)
    if (kind) onShow(kind.shows)
    else if (value === 'board' && firstBoard) onShow({ kind: 'board', boardId: firstBoard.id })
  }
  return (
    <div className="show-choice">
      <Field label={words('screens.showsLabel')}>
        <Select
          value={chosen}
          options={firstBoard ? [...options, { value: 'board', label: words('screens.shows.board') }] : options}
          onChange={(event) => choose(event.target.value)}
        />
      </Field>
      {(shows.kind === 'board' || shows.kind === 'field') && (
        <BoardChoice boards={boards} shows={shows} onShow={onShow} />
      )}
    </div>
  )
}

const pages = ['join', 'programme', 'timer', 'result', 'calm'] as const
const wholeBoard = ''

function BoardChoice(props: {
  boards: readonly Board[]
  shows: Extract<ScreenShow, { kind: 'board' | 'field' }>
  onShow: (shows: ScreenShow) => void
}) {
  const { boards, shows, onShow } = props
  const words = useWords()
  const { language } = useLanguage()
  const board = boards.find(({ id }) => id === shows.boardId)
  const canvas = board && findCanvas(board.canvas)
  const parts = canvas ? canvasParts(canvas) : []
  return (
    <>
      <Field label={words('screens.whichBoard')}>
        <Select
          value={shows.boardId}
          options={boards.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => {
            const chosen = boards.find(({ id }) => id === event.target.value)
            if (chosen) onShow({ kind: 'board', boardId: chosen.id })
          }}
        />
      </Field>
      {parts.length > 0 && (
        <Field label={words('screens.whichPart')}>
          <Select
            value={shows.kind === 'field' ? shows.fieldId : wholeBoard}
            options={[
              { value: wholeBoard, label: words('screens.whole') },
              ...parts.map((part) => ({ value: part.id, label: nameOfPart(part)[language] })),
            ]}
            onChange={({ target: { value } }) =>
              onShow(
                value === wholeBoard
                  ? { kind: 'board', boardId: shows.boardId }
                  : { kind: 'field', boardId: shows.boardId, fieldId: value },
              )
            }
          />
        </Field>
      )}
    </>
  )
}
