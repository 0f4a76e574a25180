/** Type 0: the document itself, as y-protocols/sync has it. Readers start after the type. */
import * as decoding from 'lib0/decoding'
import { FrameError, frameAround, readBytes } from './frame.ts'
import { messageType, syncType } from './messages.ts'

export type SyncMessage =
  /** "This is what I have; send me the rest." */
  | { step: 'step1'; stateVector: Uint8Array }
  /** The answer to a step 1. Counts as an update when a client sends it. */
  | { step: 'step2'; update: Uint8Array }
  | { step: 'update'; update: Uint8Array }

const syncFrame = (subType: number, bytes: Uint8Array): Uint8Array => frameAround([messageType.sync, subType], bytes)

export const writeSyncStep1 = (stateVector: Uint8Array): Uint8Array => syncFrame(syncType.step1, stateVector)
export const writeSyncStep2 = (update: Uint8Array): Uint8Array => syncFrame(syncType.step2, update)
export const writeUpdate = (update: Uint8Array): Uint8Array => syncFrame(syncType.update, update)

export function readSync(decoder: decoding.Decoder): SyncMessage {
  const subType = decoding.readVarUint(decoder)
  switch (subType) {
    case syncType.step1:
      return { step: 'step1', stateVector: readBytes(decoder) }
    case syncType.step2:
      return { step: 'step2', update: readBytes(decoder) }
    case syncType.update:
      return { step: 'update', update: readBytes(decoder) }
    default:
      throw new FrameError(`unknown sync message ${subType}`)
  }
}
