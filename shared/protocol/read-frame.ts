/** Any frame, read whole. y-websocket's provider reads the type itself and calls the single readers; everyone else starts here. */
import * as decoding from 'lib0/decoding'
import { FrameError, readText } from './frame.ts'
import { messageType, type Hello, type Nack, type Status } from './messages.ts'
import { readPresence, type PresenceEntry } from './presence-frames.ts'
import { readAck, readHello, readNack, readStatus } from './room-frames.ts'
import { readSync, type SyncMessage } from './sync-frames.ts'

export type Frame =
  | { kind: 'sync'; message: SyncMessage }
  | { kind: 'presence'; entries: PresenceEntry[] }
  | { kind: 'denied'; reason: string }
  | { kind: 'presenceQuery' }
  | { kind: 'hello'; hello: Hello }
  | { kind: 'ack'; n: number }
  | { kind: 'nack'; nack: Nack }
  | { kind: 'status'; status: Status }

/** Throws `FrameError` for everything that is not exactly one frame. */
export function readFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  let frame: Frame
  try {
    frame = readBody(decoding.readVarUint(decoder), decoder)
  } catch (cause) {
    // lib0 throws plain errors at the end of the bytes and at numbers past 2^53
    throw cause instanceof FrameError ? cause : new FrameError('a frame that ends too early', { cause })
  }
  if (decoder.pos !== bytes.length) throw new FrameError('bytes after the end of the message')
  return frame
}

function readBody(type: number, decoder: decoding.Decoder): Frame {
  switch (type) {
    case messageType.sync:
      return { kind: 'sync', message: readSync(decoder) }
    case messageType.awareness:
      return { kind: 'presence', entries: readPresence(decoder) }
    case messageType.auth:
      // y-protocols/auth knows one message: 0, permission denied
      if (decoding.readVarUint(decoder) !== 0) throw new FrameError('unknown auth message')
      return { kind: 'denied', reason: readText(decoder) }
    case messageType.queryAwareness:
      return { kind: 'presenceQuery' }
    case messageType.hello:
      return { kind: 'hello', hello: readHello(decoder) }
    case messageType.ack:
      return { kind: 'ack', n: readAck(decoder) }
    case messageType.nack:
      return { kind: 'nack', nack: readNack(decoder) }
    case messageType.status:
      return { kind: 'status', status: readStatus(decoder) }
    default:
      throw new FrameError(`unknown message ${type}`)
  }
}
