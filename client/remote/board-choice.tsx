import { useState } from 'react'
import type { Board } from '../../shared/api/boards.ts'
import { useWords } from '../i18n/use-words.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import type { DayInHand } from './use-remote.ts'

/** Which board is meant: the one that is on screen, unless another is chosen. */
export function useBoardChoice({ boardId }: DayInHand, boards: readonly Board[]) {
  const [chosen, choose] = useState<string | null>(null)
  return { board: boards.find(({ id }) => id === (chosen ?? boardId)) ?? boards[0], choose }
}

export function BoardChoice(props: { board: Board; boards: readonly Board[]; choose: (boardId: string) => void }) {
  const words = useWords()
  return (
    <Field label={words('remote.chooseBoard')}>
      <Select
        value={props.board.id}
        options={props.boards.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => props.choose(event.target.value)}
      />
    </Field>
  )
}
