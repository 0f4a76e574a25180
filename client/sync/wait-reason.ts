import { closeCode } from '../../shared/protocol/messages.ts'

/** Why the server lets nobody in for now. `full`: there is no room for one more. `cannotOpen`: what was asked for can't be read at the moment. */
export type WaitReason = 'full' | 'cannotOpen'

/** Null: the line is lost, and nobody said why. */
export function waitReasonOf(code: number | undefined): WaitReason | null {
  switch (code) {
    case closeCode.full:
      return 'full'
    case closeCode.couldNotLoad:
      return 'cannotOpen'
    default:
      return null
  }
}
