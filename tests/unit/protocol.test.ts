/** The codec: what one side writes the other reads, and everything else is refused. */
import { describe, expect, it, onTestFailed } from 'vitest'
import { createDecoder } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import { FrameError, readBytes } from '../../shared/protocol/frame.ts'
import { writeKeepAlive, writePresence, writePresenceQuery } from '../../shared/protocol/presence-frames.ts'
import { readFrame, type Frame } from '../../shared/protocol/read-frame.ts'
import { writeAck, writeHello, writeNack, writeStatus } from '../../shared/protocol/room-frames.ts'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { Dice } from '../support/dice.ts'
import { keepSeed, seeds } from '../support/seeds.ts'

const bytes = new Uint8Array([1, 2, 3])
const frames: [string, Uint8Array, Frame][] = [
  ['step 1', writeSyncStep1(bytes), { kind: 'sync', message: { step: 'step1', stateVector: bytes } }],
  ['step 2', writeSyncStep2(bytes), { kind: 'sync', message: { step: 'step2', update: bytes } }],
  ['an update', writeUpdate(bytes), { kind: 'sync', message: { step: 'update', update: bytes } }],
  [
    'presence',
    writePresence([
      { clientId: 4294967295, clock: 7, state: '{"æ":1}' },
      { clientId: 2, clock: 0, state: 'null' },
    ]),
    {
      kind: 'presence',
      entries: [
        { clientId: 4294967295, clock: 7, state: '{"æ":1}' },
        { clientId: 2, clock: 0, state: 'null' },
      ],
    },
  ],
  ['a sign of life', writeKeepAlive(), { kind: 'presence', entries: [] }],
  ['a question', writePresenceQuery(), { kind: 'presenceQuery' }],
  [
    'a greeting',
    writeHello({ epoch: 'e', level: 'view', now: 1_764_000_000_000, beatMs: 2_000 }),
    { kind: 'hello', hello: { epoch: 'e', level: 'view', now: 1_764_000_000_000, beatMs: 2_000 } },
  ],
  ['an ack', writeAck(70_000), { kind: 'ack', n: 70_000 }],
  ['a nack', writeNack({ n: 3, reason: 'canvasLocked' }), { kind: 'nack', nack: { n: 3, reason: 'canvasLocked' } }],
  [
    'a status',
    writeStatus({ level: 'edit', storage: 'failing', restartWindowMs: 9 }),
    { kind: 'status', status: { level: 'edit', storage: 'failing', restartWindowMs: 9 } },
  ],
]

describe('WIRE-2 A frame', () => {
  it.each(frames)('%s is read as it was written', (_, written, frame) => {
    expect(readFrame(written)).toEqual(frame)
  })

  it.each([0, 127, 128, 16_383, 16_384, 2_097_152])('around %i bytes is what y-protocols writes', (length) => {
    const encoder = createEncoder()
    writeVarUint(encoder, 0)
    syncProtocol.writeUpdate(encoder, new Uint8Array(length).fill(7))
    expect(Buffer.compare(writeUpdate(new Uint8Array(length).fill(7)), toUint8Array(encoder))).toBe(0)
  })

  it('that keeps a line alive is three bytes', () => {
    expect([...writeKeepAlive()]).toEqual([1, 1, 0])
  })

  it.each(frames)('%s with a byte too many or too few is refused', (_, written) => {
    expect(() => readFrame(new Uint8Array([...written, 0]))).toThrow(FrameError)
    expect(() => readFrame(written.slice(0, -1))).toThrow(FrameError)
  })

  it('of a type or content that nobody knows is refused', () => {
    const odd = [
      [],
      [4],
      [99, 0],
      [0, 3, 0],
      [2, 1],
      [1, 1, 200],
      [120, 2, 123, 125],
      [122, 4, 110, 117, 108, 108],
      [121],
    ]
    for (const frame of odd) expect(() => readFrame(Uint8Array.from(frame))).toThrow(FrameError)
  })

  it.each(seeds('protocol', 10))('seed %i: of changed bytes is read or refused, and nothing else', (seed) => {
    onTestFailed(() => keepSeed('protocol', seed))
    const dice = new Dice(seed)
    let read = 0
    for (let i = 0; i < 5_000; i++) {
      const frame = Uint8Array.from(dice.pick(frames)[1])
      for (let n = 1 + dice.below(3); n > 0; n--) frame[dice.below(frame.length)] = dice.below(256)
      try {
        readFrame(frame)
        read += 1
      } catch (error) {
        if (!(error instanceof FrameError)) throw error
      }
    }
    expect(read).toBeGreaterThan(0)
  })
})

describe('WIRE-3 Reading a frame', () => {
  it('never reaches into the memory beside it', () => {
    const pool = new Uint8Array([60, 1, 2, 3, ...Array.from({ length: 60 }, () => 65)])
    expect(() => readBytes(createDecoder(pool.subarray(0, 4)))).toThrow(FrameError)
    const presence = writePresence([{ clientId: 1, clock: 1, state: '{}' }])
    const beside = new Uint8Array(presence.length + 100)
    beside.set(presence)
    beside[presence.length - 3] = 90
    expect(() => readFrame(beside.subarray(0, presence.length))).toThrow(FrameError)
  })
})
