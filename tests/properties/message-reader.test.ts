/** A client's bytes, however the network cuts them: each message is read once and in order, here or by ws. */
import { describe, expect, it, onTestFailed } from 'vitest'
import { MessageReader } from '../../server/sockets/message-reader.ts'
import { Dice } from '../support/dice.ts'
import { keepSeed, seeds } from '../support/seeds.ts'

interface Frame {
  first: number
  data: Buffer
}

const lengths = [0, 1, 5, 40, 125, 126, 127, 300, 5_000, 65_535, 65_536, 70_000]

const likeAMessage = Buffer.of(0x82, 0x81, 0, 0, 0, 0, 7)

/** What a client may say: mostly short binary messages, now and then a ping, a text, one in parts, or a goodbye at the end. */
function someFrames(dice: Dice): Frame[] {
  const data = (): Buffer => {
    const length = dice.pick(lengths.slice(0, dice.oneIn(9) ? undefined : 8))
    // What looks like a message within another is none.
    return dice.oneIn(3)
      ? Buffer.alloc(length, likeAMessage)
      : Buffer.from(Array.from({ length }, () => dice.below(256)))
  }
  return Array.from({ length: 1 + dice.below(25) }, (): Frame[] => {
    if (dice.oneIn(9)) return [{ first: dice.pick([0x81, 0x8a, 0x89]), data: data().subarray(0, 125) }]
    if (dice.oneIn(40))
      return [
        { first: 0x02, data: data() },
        { first: 0x89, data: Buffer.of(1) },
        { first: 0x80, data: data() },
      ]
    if (dice.oneIn(60)) return [{ first: 0x88, data: Buffer.of(3, 232) }]
    return [{ first: 0x82, data: data() }]
  }).flat()
}

function onTheWire({ first, data }: Frame, dice: Dice): Buffer {
  const mask = dice.oneIn(2) ? [0, 0, 0, 0] : Array.from({ length: 4 }, () => dice.below(256))
  const { length } = data
  const size =
    length < 126 && !dice.oneIn(30)
      ? [length]
      : length < 65_536 && !dice.oneIn(30)
        ? [126, length >> 8, length & 255]
        : null
  const long = Buffer.alloc(9, 127)
  long.writeBigUInt64BE(BigInt(length), 1)
  const header = size ?? [...long]
  return Buffer.from([
    first,
    0x80 | (header[0] ?? 0),
    ...header.slice(1),
    ...mask,
    ...data.map((byte, i) => byte ^ (mask[i % 4] ?? 0)),
  ])
}

/** As RFC 6455 has it, from all that ws has been given. Answers how far the whole frames reach. */
function wholeFramesIn(bytes: Buffer, from: number, onFrame: (frame: Frame) => void): number {
  let at = from
  for (;;) {
    if (bytes.length < at + 2) return at
    const short = (bytes[at + 1] ?? 0) & 0x7f
    const extra = short < 126 ? 0 : short === 126 ? 2 : 8
    const dataAt = at + 2 + extra + 4
    if (bytes.length < dataAt) return at
    const length =
      extra === 0 ? short : extra === 2 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
    if (bytes.length < dataAt + length) return at
    const mask = bytes.subarray(dataAt - 4, dataAt)
    const data = Buffer.from(bytes.subarray(dataAt, dataAt + length).map((byte, i) => byte ^ (mask[i % 4] ?? 0)))
    onFrame({ first: bytes[at] ?? 0, data })
    at = dataAt + length
  }
}

/** What is heard of a stream that comes in these pieces, in order; and how much of it was read here. */
function listen(pieces: readonly Buffer[]): { heard: Frame[]; readHere: number } {
  const heard: Frame[] = []
  let readHere = 0
  let ofWs = Buffer.alloc(0)
  let readTo = 0
  let hasEnded = false
  const toWs = (bytes: Buffer): void => {
    ofWs = Buffer.concat([ofWs, bytes])
    readTo = wholeFramesIn(ofWs, readTo, (frame) => heard.push(frame))
  }
  const reader = new MessageReader({
    onMessage: (data) => {
      readHere += 1
      heard.push({ first: 0x82, data: Buffer.from(data) })
    },
    toWs,
    onEnd: (rest) => {
      hasEnded = true
      toWs(rest)
    },
  })
  for (const piece of pieces) {
    if (hasEnded) toWs(Buffer.from(piece))
    else reader.read(Buffer.from(piece))
  }
  return { heard, readHere }
}

describe('SOCK-9 A client’s bytes, however the network cuts them', () => {
  it('are read once and in order: nothing is lost, doubled or altered', () => {
    let readHere = 0
    for (const seed of seeds('message-reader', 40)) {
      onTestFailed(() => keepSeed('message-reader', seed))
      const dice = new Dice(seed)
      const sent = someFrames(dice)
      const stream = Buffer.concat(sent.map((frame) => onTheWire(frame, dice)))
      const most = dice.pick([1, 7, 200, 20_000, 100_000])
      const pieces: Buffer[] = []
      for (let at = 0; at < stream.length;) {
        const end = Math.min(stream.length, at + 1 + dice.below(most))
        pieces.push(stream.subarray(at, end))
        at = end
      }
      const { heard, readHere: here } = listen(pieces)
      expect(heard, `seed ${seed}`).toEqual(sent)
      readHere += here
    }
    expect(readHere).toBeGreaterThan(100)
  })

  it('are one message also where its inside looks like others, wherever it is cut', () => {
    const dice = new Dice(1)
    const sent = [{ first: 0x82, data: Buffer.alloc(70, likeAMessage) }]
    const stream = Buffer.concat([Buffer.from([0x82, 0x80 | 70, 0, 0, 0, 0]), Buffer.alloc(70, likeAMessage)])
    const cuts = Array.from({ length: stream.length - 1 }, (_, i) => i + 1)
    for (const cut of cuts) {
      const later = cut + 1 + dice.below(stream.length - cut)
      const pieces = [stream.subarray(0, cut), stream.subarray(cut, later), stream.subarray(later)]
      expect(listen(pieces).heard, `cut at ${cut} and ${later}`).toEqual(sent)
    }
  })

  it.each([
    ['a message in parts has begun', 0x02],
    ['a goodbye', 0x88],
    ['a text', 0x81],
    ['something that nobody may say', 0x83],
    ['a message that claims to be packed', 0xc2],
  ])('are ws’ to judge after %s', (_, first) => {
    const dice = new Dice(1)
    const frames = [first, 0x82].map((kind) => onTheWire({ first: kind, data: Buffer.of(3, 232) }, dice))
    expect(listen([Buffer.concat(frames)]).readHere).toBe(0)
  })
})
