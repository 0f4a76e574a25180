/** Text that was given back is kept on the device until its writer says that it is no longer needed: a reload must not take it. */
import { z } from 'zod'
import type { BoardId } from '../../shared/ids.ts'
import type { Device, PersonKey } from '../sync/device.ts'
import type { LeftText } from '../sync/left-text.ts'

const Left = z.array(z.object({ key: z.string(), text: z.string() }))
const noteOf = (boardId: BoardId, person: PersonKey) => `left/${person}/${boardId}`

interface Where {
  device: Device
  boardId: BoardId
  person: PersonKey
}

export async function readLeft({ device, boardId, person }: Where): Promise<LeftText[]> {
  const kept: unknown = await device.notes.read(noteOf(boardId, person)).catch(() => null)
  const parsed = Left.safeParse(kept)
  return parsed.success ? parsed.data : []
}

export async function addLeft(where: Where, left: readonly LeftText[]): Promise<void> {
  if (left.length === 0) return
  await write(where, [...(await readLeft(where)), ...left])
}

export const clearLeft = (where: Where): Promise<void> => write(where, [])

const write = ({ device, boardId, person }: Where, left: readonly LeftText[]): Promise<void> =>
  device.notes.write(noteOf(boardId, person), person, left).catch(() => {
    // A device that keeps nothing: the text is on the screen, where it says that it should be copied.
  })
