/**
 * A Yjs update that was really written, changed at random in its own terms: other ids, clocks, neighbours, parents, keys, contents,
 * deletions; or byte by byte. Most of what comes out can still be decoded, which random bytes can't.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Dice } from './dice.ts'
import {
  binary,
  deleted,
  document,
  embed,
  format,
  json,
  letters,
  type,
  values,
  writeRawUpdate,
  type RawBlock,
  type RawId,
  type RawItem,
  type RawStruct,
} from './raw-update.ts'

type Deletes = { client: number; ranges: (readonly [clock: number, length: number])[] }[]
interface Parts {
  blocks: RawBlock[]
  deletes: Deletes
}

const roots = [
  'meta',
  'votes',
  'records',
  'f:goal',
  'f:evaluation',
  'rows:measures',
  'n:shape:a',
  'f:none',
  '__proto__',
  '',
]
const keys = [
  'g',
  'z',
  'p',
  'c',
  'm',
  't',
  'r',
  'canvas',
  'id',
  'order',
  'gone',
  'what',
  'shape:a',
  'shape:canvas',
  '__proto__',
]

/** `board`: where ids are picked from that really exist. */
export function mutateUpdate(update: Uint8Array, board: Y.Doc, dice: Dice): Uint8Array {
  if (dice.oneIn(4)) return mutateBytes(update, dice)
  const parts = partsOf(update)
  for (let n = 1 + dice.below(3); n > 0; n--) dice.pick(mutations)(parts, board, dice)
  const written = writeRawUpdate(parts)
  return dice.oneIn(12) ? mutateBytes(written, dice) : written
}

export function mutateBytes(update: Uint8Array, dice: Dice): Uint8Array {
  const bytes = Array.from(update)
  for (let n = 1 + dice.below(3); n > 0 && bytes.length > 0; n--) {
    const at = dice.below(bytes.length)
    const act = dice.below(5)
    if (act === 0) bytes[at] = dice.below(256)
    else if (act === 1) bytes[at] = ((bytes[at] ?? 0) + dice.pick([1, -1, 128])) & 255
    else if (act === 2) bytes.splice(at, 1 + dice.below(3))
    else if (act === 3) bytes.splice(at, 0, ...bytes.slice(at, at + dice.below(8)))
    else bytes.splice(at, 0, dice.below(256))
  }
  return Uint8Array.from(bytes)
}

function partsOf(update: Uint8Array): Parts {
  const { structs, ds } = Y.decodeUpdate(update)
  const blocks: RawBlock[] = []
  for (const struct of structs) {
    const { client, clock } = struct.id
    const block = blocks.at(-1)
    const raw = rawOf(struct)
    if (block?.client === client) block.structs.push(raw)
    else blocks.push({ client, clock, structs: [raw] })
  }
  const deletes = [...ds.clients].map(([client, ranges]) => ({
    client,
    ranges: ranges.map(({ clock, len }) => [clock, len] as const),
  }))
  return { blocks, deletes }
}

function rawOf(struct: Y.Item | Y.GC | Y.Skip): RawStruct {
  if (!(struct instanceof Y.Item)) return struct instanceof Y.Skip ? { skip: struct.length } : { gc: struct.length }
  const { content, origin, rightOrigin, parentSub } = struct
  const to = new Y.UpdateEncoderV1()
  content.write(to, 0)
  const bytes = encoding.toUint8Array(to.restEncoder)
  const parent: unknown = struct.parent
  return {
    content: { ref: content.getRef(), write: (into) => encoding.writeUint8Array(into, bytes) },
    ...(origin ? { origin } : {}),
    ...(rightOrigin ? { rightOrigin } : {}),
    ...(typeof parent === 'string' || parent instanceof Y.ID ? { parent } : {}),
    ...(parentSub === null ? {} : { key: parentSub }),
  }
}

/** Of something on the board; now and then of nothing. */
function anyId(board: Y.Doc, dice: Dice): RawId {
  const clients = [...board.store.clients.keys()]
  if (clients.length === 0 || dice.oneIn(15)) return { client: dice.below(2 ** 32), clock: dice.below(50) }
  const client = dice.pick(clients)
  return { client, clock: dice.below(Y.getState(board.store, client) + 2) }
}

function anyContent(dice: Dice): RawItem['content'] {
  return dice.pick([
    () => letters('æ🙂'.repeat(1 + dice.below(3))),
    () => letters('a'.repeat(dice.below(30_000))),
    () =>
      values(
        dice.pick([1, -1, 'x', null, [undefined], true, Number.NaN, 1e300, { a: [1] }, ['page:page', 'a1', 1, 2, 0]]),
      ),
    () => values(1, 2),
    () => values(Array.from({ length: 60 }).reduce<unknown>((inner) => ({ inner }), 1)),
    () => type(dice.pick(['array', 'map', 'text', 'xmlElement', 'xmlText'] as const)),
    () => deleted(dice.pick([1, 2, 1_000, 2_000_000])),
    () => binary(new Uint8Array(3)),
    () => json('{}'),
    () => embed({}),
    () => format('b', true),
    () => document('d'),
  ])()
}

function anyItem({ blocks }: Parts, dice: Dice): RawItem | null {
  const items = blocks.flatMap(({ structs }) => structs.filter((struct): struct is RawItem => 'content' in struct))
  return items.length === 0 ? null : dice.pick(items)
}

type Mutation = (parts: Parts, board: Y.Doc, dice: Dice) => void

const onBlock =
  (act: (block: RawBlock, board: Y.Doc, dice: Dice) => void): Mutation =>
  ({ blocks }, board, dice) => {
    if (blocks.length > 0) act(dice.pick(blocks), board, dice)
  }
const onItem =
  (act: (item: RawItem, board: Y.Doc, dice: Dice) => void): Mutation =>
  (parts, board, dice) => {
    const item = anyItem(parts, dice)
    if (item) act(item, board, dice)
  }

const mutations: readonly Mutation[] = [
  onBlock((block, board, dice) => (block.client = anyId(board, dice).client)),
  onBlock((block, _, dice) => (block.clock = Math.max(0, block.clock + dice.pick([-2, -1, 1, 2, 1_000, 2 ** 31])))),
  onBlock((block, _, dice) => (block.claims = block.structs.length + dice.pick([-1, 1, 1_000_000]))),
  onBlock(({ structs }, _, dice) => void structs.splice(dice.below(structs.length), 1)),
  onBlock(({ structs }, _, dice) => structs.push(...structs.slice(dice.below(structs.length)))),
  onBlock(({ structs }, _, dice) => structs.splice(0, structs.length, ...dice.shuffle(structs))),
  onBlock(({ structs }, _, dice) => structs.push(dice.pick([{ gc: 1 + dice.below(3) }, { skip: 1 }, { gc: 2 ** 40 }]))),
  onBlock(({ structs, client, clock }, board, dice) =>
    structs.push({ origin: dice.oneIn(2) ? anyId(board, dice) : { client, clock }, content: anyContent(dice) }),
  ),
  onBlock(({ structs }, _, dice) => structs.push({ parent: dice.pick(roots), content: anyContent(dice) })),
  onItem((item, board, dice) => (item.origin = anyId(board, dice))),
  onItem((item, board, dice) => (item.rightOrigin = anyId(board, dice))),
  onItem((item, board, dice) => Object.assign(item, { origin: anyId(board, dice), rightOrigin: anyId(board, dice) })),
  onItem((item) => {
    delete item.origin
    delete item.rightOrigin
  }),
  onItem((item, board, dice) => (item.parent = dice.oneIn(2) ? dice.pick(roots) : anyId(board, dice))),
  onItem((item, _, dice) => (item.key = dice.pick(keys))),
  onItem((item, _, dice) => (item.content = anyContent(dice))),
  ({ deletes }, board, dice) => {
    const { client, clock } = anyId(board, dice)
    deletes.push({ client, ranges: [[clock, 1 + dice.below(dice.pick([2, 30, 2 ** 33]))]] })
  },
  ({ blocks, deletes }, _, dice) => {
    if (blocks.length === 0) return
    const { client, clock, structs } = dice.pick(blocks)
    deletes.push({ client, ranges: [[clock + dice.below(structs.length + 1), 1 + dice.below(3)]] })
  },
  ({ blocks }, _, dice) => blocks.splice(0, blocks.length, ...dice.shuffle([...blocks, ...blocks.slice(0, 1)])),
]
