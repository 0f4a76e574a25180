/** What a device keeps of one person's part in a vote: what was pressed and hasn't reached the server, over a reload and from board to board. */
import { z } from 'zod'
import { BallotsAnswer } from '../../shared/api/facilitation.ts'
import type { VoteId } from '../../shared/ids.ts'
import type { KeptNotes, PersonKey } from '../sync/device.ts'

const Press = z.object({ kind: z.enum(['give', 'take']), ballot: BallotsAnswer.shape.ballots.element })
export type Press = z.infer<typeof Press>
const Presses = z.array(Press)

/** A shelf that fails is an empty one: then presses last as long as the page. */
export interface VoteShelf {
  read(): Promise<readonly Press[]>
  write(presses: readonly Press[]): Promise<void>
}

export function voteShelf(notes: KeptNotes, person: PersonKey, voteId: VoteId): VoteShelf {
  const key = `presses/${person}/${voteId}`
  return {
    read: async () => Presses.safeParse(await notes.read(key).catch(() => null)).data ?? [],
    write: (presses) => notes.write(key, person, presses).catch(() => {}),
  }
}
