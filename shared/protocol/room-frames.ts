/** Types 120-123: what a room says beyond y-websocket's protocol, to clients that asked for it. Readers start after the type. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { FrameError, frameOf, readJsonObject, writeJson } from './frame.ts'
import { messageType, type Hello, type Nack, type PresenceUser, type RefusalReason, type Status } from './messages.ts'

export const writeHello = (hello: Hello): Uint8Array =>
  frameOf(messageType.hello, (encoder) => writeJson(encoder, hello))

export function readHello(decoder: decoding.Decoder): Hello {
  const { epoch, level, now, beatMs, user } = readJsonObject(decoder)
  if (typeof epoch !== 'string' || !isLevel(level) || typeof now !== 'number') throw new FrameError('no hello')
  return {
    epoch,
    level,
    now,
    ...(typeof beatMs === 'number' && beatMs > 0 ? { beatMs } : {}),
    ...(isUser(user) ? { user } : {}),
  }
}

/** `n`: the first n sync messages of this connection are on disk. */
export const writeAck = (n: number): Uint8Array =>
  frameOf(messageType.ack, (encoder) => encoding.writeVarUint(encoder, n))

export const readAck = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder)

export const writeNack = (nack: Nack): Uint8Array => frameOf(messageType.nack, (encoder) => writeJson(encoder, nack))

export function readNack(decoder: decoding.Decoder): Nack {
  const { n, reason } = readJsonObject(decoder)
  if (typeof n !== 'number' || !isReason(reason)) throw new FrameError('no nack')
  return { n, reason }
}

export const writeStatus = (status: Status): Uint8Array =>
  frameOf(messageType.status, (encoder) => writeJson(encoder, status))

export function readStatus(decoder: decoding.Decoder): Status {
  const { level, storage, restartWindowMs } = readJsonObject(decoder)
  if (!isLevel(level) || (storage !== 'ok' && storage !== 'failing')) throw new FrameError('no status')
  if (restartWindowMs === undefined) return { level, storage }
  if (typeof restartWindowMs !== 'number') throw new FrameError('no status')
  return { level, storage, restartWindowMs }
}

function isUser(value: unknown): value is PresenceUser {
  if (typeof value !== 'object' || value === null) return false
  return 'id' in value && typeof value.id === 'string' && 'name' in value && typeof value.name === 'string'
}

const isLevel = (value: unknown): value is Hello['level'] => value === 'view' || value === 'edit'

const reasons = {
  notAllowed: true,
  canvasLocked: true,
  malformed: true,
  gap: true,
  foreignClient: true,
  invalidRecord: true,
  boardFull: true,
  storageFailing: true,
} as const satisfies Record<RefusalReason, true>
const isReason = (value: unknown): value is RefusalReason => typeof value === 'string' && Object.hasOwn(reasons, value)
