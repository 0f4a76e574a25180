/** How a client greets a server and reads what comes back: y-websocket's protocol, and Hocuspocus' variant of it with the room's name before each message. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageType, syncType } from '../../../shared/protocol/messages.ts'
import { readStatus } from '../../../shared/protocol/room-frames.ts'
import { writePresence } from '../../../shared/protocol/presence-frames.ts'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../../../shared/protocol/sync-frames.ts'
import type { Contender } from '../contenders.ts'

const nothing = new Uint8Array([0])
const noUpdate = new Uint8Array([0, 0])

export interface Heard {
  onEdits: (update: Uint8Array, isWhole: boolean) => void
  onPresence: (clientId: number, clock: number) => void
  onAck: (n: number) => void
  /** It goes away for a moment: when to come back. */
  onRestartWindow: (ms: number) => void
  /** It asks for what we have that it lacks. */
  onAsked: () => void
}

export class Speech {
  readonly #name: Uint8Array
  readonly #isHocuspocus: boolean

  constructor({ speech }: Contender, room: string) {
    this.#isHocuspocus = speech === 'hocuspocus'
    const encoder = encoding.createEncoder()
    if (this.#isHocuspocus) encoding.writeVarString(encoder, room)
    this.#name = encoding.toUint8Array(encoder)
  }

  /** What a newcomer says first. */
  greeting(has: Uint8Array = nothing): Uint8Array[] {
    const asks = this.#named(writeSyncStep1(has))
    if (!this.#isHocuspocus) return [asks]
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageType.auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, '')
    return [this.#named(encoding.toUint8Array(encoder)), asks]
  }

  edit = (update: Uint8Array): Uint8Array => this.#named(writeUpdate(update))
  answerNothing = (): Uint8Array => this.#named(writeSyncStep2(noUpdate))
  presence = (clientId: number, clock: number, state: unknown): Uint8Array =>
    this.#named(writePresence([{ clientId, clock, state: JSON.stringify(state) }]))

  hear(message: Buffer, { onEdits, onPresence, onAck, onAsked, onRestartWindow }: Heard): void {
    const decoder = decoding.createDecoder(message)
    decoder.pos = this.#name.length
    const type = decoding.readVarUint(decoder)
    if (type === messageType.awareness) {
      decoding.readVarUint(decoder)
      const count = decoding.readVarUint(decoder)
      for (let i = 0; i < count; i++) {
        const clientId = decoding.readVarUint(decoder)
        const clock = decoding.readVarUint(decoder)
        // The state itself is whatever its owner wrote.
        const length = decoding.readVarUint(decoder)
        decoder.pos += length
        onPresence(clientId, clock)
      }
    } else if (type === messageType.sync || (this.#isHocuspocus && type === hocuspocusSyncReply)) {
      const step = decoding.readVarUint(decoder)
      if (step === syncType.step1) onAsked()
      else onEdits(decoding.readVarUint8Array(decoder), step === syncType.step2)
    } else if (type === messageType.ack) onAck(decoding.readVarUint(decoder))
    else if (type === messageType.status) onRestartWindow(readStatus(decoder).restartWindowMs ?? 0)
  }

  #named(message: Uint8Array): Uint8Array {
    return this.#name.length === 0 ? message : Buffer.concat([this.#name, message])
  }
}

const hocuspocusSyncReply = 4
