import type { BoardId } from '../../shared/ids.ts'
import { browserDevice } from '../sync/browser-device.ts'
import { browserNet } from '../sync/net.ts'
import { slipLine } from './ask-slips.ts'
import { SlipDesk } from './slip-desk.ts'
import { noteUnsentSlips } from './unsent-boards.ts'

interface Whose {
  boardId: BoardId
  person: string
  mayAsk: () => boolean
}

/** The slips of this person on that board, in this browser. */
export function openSlipDesk({ boardId, person, mayAsk }: Whose): Promise<SlipDesk> {
  const { notes } = browserDevice(window)
  const key = `slips/${person}/${boardId}`
  return SlipDesk.open({
    line: slipLine(boardId),
    shelf: {
      read: () => notes.read(key),
      write: async (kept) => {
        await notes.write(key, person, kept)
        await noteUnsentSlips(notes, { person, boardId, hasUnsent: kept.unsent.length > 0 })
      },
    },
    net: browserNet(window),
    mayAsk,
    now: Date.now,
    random: Math.random,
    after: (ms, act) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })
}
