import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { AuthorsAnswer } from '../../shared/api/boards.ts'
import type { NotePlace } from '../../shared/document/notes.ts'
import type { BoardId } from '../../shared/ids.ts'
import { request } from '../http/request.ts'

export interface NoteAuthor {
  name: string
  /** Index of the school's colour; null for those without a school. */
  colour: number | null
}

/** Who made the notes, by client id. Nobody while names are hidden in the room: then nobody is asked, either. */
export function useNoteAuthors(
  boardId: BoardId,
  notes: readonly NotePlace[],
  areShown: boolean,
): ReadonlyMap<number, NoteAuthor> {
  const writers = [...new Set(notes.map(({ authorClientId }) => authorClientId))].toSorted(
    (a, b) => Number(a) - Number(b),
  )
  const { data } = useQuery({
    queryKey: ['board-authors', boardId, writers.join(' ')],
    queryFn: ({ signal }) => request({ path: `/api/boards/${boardId}/authors`, answer: AuthorsAnswer, signal }),
    enabled: areShown && writers.length > 0,
    staleTime: Infinity,
  })
  return useMemo(
    () =>
      new Map(
        areShown
          ? data?.authors.flatMap(({ clientIds, name, colour }) =>
              clientIds.map((id) => [id, { name, colour }] as const),
            )
          : [],
      ),
    [data, areShown],
  )
}
