import { closeCode } from '../../shared/protocol/messages.ts'

/**
 * Why the server lets this device in only later. `full`: there is no room for one more. `cannotOpen`: what was asked for can't be read
 * at the moment. `tooFast`: this device has sent or asked for more than anyone needs to.
 */
export type WaitReason = 'full' | 'cannotOpen' | 'tooFast'

/** Null: the line is lost, and nobody said why. */
export function waitReasonOf(code: number | undefined): WaitReason | null {
  switch (code) {
    case closeCode.full:
      return 'full'
    case closeCode.couldNotLoad:
      return 'cannotOpen'
    case closeCode.tooFast:
      return 'tooFast'
    default:
      return null
  }
}
