/** On which boards a person has slips that only this device holds: asked before signing out, which empties it. */
import { z } from 'zod'
import { BoardId } from '../../shared/ids.ts'
import type { KeptNotes, PersonKey } from '../sync/device.ts'

const Boards = z.array(BoardId)
const keyOf = (person: PersonKey) => `unsent-slips/${person}`

export async function boardsWithUnsentSlips(notes: Pick<KeptNotes, 'read'>, person: PersonKey): Promise<BoardId[]> {
  const parsed = Boards.safeParse(await notes.read(keyOf(person)))
  return parsed.success ? parsed.data : []
}

export async function noteUnsentSlips(
  notes: KeptNotes,
  { person, boardId, hasUnsent }: { person: PersonKey; boardId: BoardId; hasUnsent: boolean },
): Promise<void> {
  const boards = await boardsWithUnsentSlips(notes, person)
  if (boards.includes(boardId) === hasUnsent) return
  const others = boards.filter((id) => id !== boardId)
  await notes.write(keyOf(person), person, hasUnsent ? [...others, boardId] : others)
}
