/**
 * Type 1 and 3: presence, as y-protocols/awareness has it. An entry is one client's state with a clock that only its owner raises;
 * the state is kept as JSON text, so that a relay needn't parse what it only passes on. Readers start after the type.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { FrameError, frameAround, frameOf, readText } from './frame.ts'
import { messageType } from './messages.ts'

export interface PresenceEntry {
  clientId: number
  clock: number
  /** JSON; the text `null` says that this client has left. */
  state: string
}

/** What `PresenceEntry.state` is when a client has left. */
export const leftState = 'null'

/** y-protocols wraps the whole awareness update in a byte array of its own. */
export const writePresence = (entries: readonly PresenceEntry[]): Uint8Array =>
  frameAround([messageType.awareness], presenceUpdate(entries))

function presenceUpdate(entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  }
  return encoding.toUint8Array(encoder)
}

/** At most `maxEntries`; a frame that claims more is refused before anything is allocated. */
export function readPresence(decoder: decoding.Decoder, maxEntries = 4_096): PresenceEntry[] {
  const wrapped = decoding.readVarUint(decoder)
  if (wrapped !== decoder.arr.length - decoder.pos) throw new FrameError('presence of another length than its frame')
  const count = decoding.readVarUint(decoder)
  if (count > maxEntries) throw new FrameError(`presence of ${count} clients in one frame`)
  const entries: PresenceEntry[] = []
  for (let i = 0; i < count; i++) {
    const clientId = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    entries.push({ clientId, clock, state: readText(decoder) })
  }
  return entries
}

/** Asks for everybody's presence. */
export const writePresenceQuery = (): Uint8Array => frameOf(messageType.queryAwareness)

/** The smallest message there is: says nothing, but keeps proxies and y-websocket's 30 s watchdog from hanging up. */
export const writeKeepAlive = (): Uint8Array => writePresence([])
