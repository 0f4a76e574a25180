/** "Gemt" is said only when it is true: what happens to the edits, and what the screen may say about them after each step. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SaveState } from '../../client/sync/board-connection.ts'
import * as saving from '../../client/sync/save-state.ts'
import type { Ledger } from '../../client/sync/save-state.ts'

type Step = (ledger: Ledger) => Ledger

const hello: Step = saving.afterHello
const compared: Step = (ledger) => saving.afterCatchingUp(ledger, saving.hasUnsaved(ledger) ? 1 : 0)
const edit: Step = (ledger) => saving.afterSending(ledger, 1)
const editInTwoFrames: Step = (ledger) => saving.afterSending(ledger, 2)
const editOffline: Step = saving.afterHolding
const lost: Step = (ledger) => saving.afterLosing(ledger)
const noRoom: Step = (ledger) => saving.afterLosing(ledger, 'full')
const ack =
  (n: number, now = 1000 * n): Step =>
  (ledger) =>
    saving.afterAck(ledger, n, now)
const storage =
  (state: 'ok' | 'failing'): Step =>
  (ledger) =>
    saving.afterStatus(ledger, state)
const ended: Step = (ledger) => saving.afterEnding(ledger, 'gone')

const table: { story: string; steps: Step[]; says: SaveState }[] = [
  { story: 'the page has just opened', steps: [], says: { kind: 'loading' } },
  { story: 'connected, nothing edited', steps: [hello, compared], says: { kind: 'saved', at: null } },
  { story: 'an edit is on its way', steps: [hello, compared, edit], says: { kind: 'saving' } },
  { story: 'the edit is on disk', steps: [hello, compared, edit, ack(1)], says: { kind: 'saved', at: 1000 } },
  { story: 'one of two edits is on disk', steps: [hello, compared, edit, edit, ack(1)], says: { kind: 'saving' } },
  {
    story: 'one ack covers both edits',
    steps: [hello, compared, edit, edit, ack(2)],
    says: { kind: 'saved', at: 2000 },
  },
  {
    story: 'half of a large edit is on disk',
    steps: [hello, compared, editInTwoFrames, ack(1)],
    says: { kind: 'saving' },
  },
  { story: 'an edit after the ack', steps: [hello, compared, edit, ack(1), edit], says: { kind: 'saving' } },
  {
    story: 'an old ack comes again',
    steps: [hello, compared, edit, edit, ack(2), ack(1, 9)],
    says: { kind: 'saved', at: 2000 },
  },
  { story: 'an ack for more than was sent', steps: [hello, compared, edit, ack(7, 1), edit], says: { kind: 'saving' } },
  {
    story: 'the connection is lost with nothing under way',
    steps: [hello, compared, edit, ack(1), lost],
    says: { kind: 'offline', unsaved: false, onDevice: true },
  },
  {
    story: 'the connection is lost before the ack',
    steps: [hello, compared, edit, lost],
    says: { kind: 'offline', unsaved: true, onDevice: true },
  },
  {
    story: 'an edit offline',
    steps: [hello, lost, editOffline],
    says: { kind: 'offline', unsaved: true, onDevice: true },
  },
  {
    story: 'the connection is lost, and then there is no room',
    steps: [hello, lost, editOffline, noRoom],
    says: { kind: 'offline', unsaved: true, onDevice: true, why: 'full' },
  },
  {
    story: 'there was no room, and now there is no connection',
    steps: [noRoom, lost],
    says: { kind: 'offline', unsaved: false, onDevice: true },
  },
  { story: 'let in after there was no room', steps: [noRoom, hello, compared], says: { kind: 'saved', at: null } },
  { story: 'back, but not yet compared', steps: [hello, lost, editOffline, hello], says: { kind: 'saving' } },
  { story: 'an edit before the comparison', steps: [hello, editOffline], says: { kind: 'saving' } },
  {
    story: 'the offline edits are on their way',
    steps: [hello, lost, editOffline, hello, compared],
    says: { kind: 'saving' },
  },
  {
    story: 'the offline edits are on disk',
    steps: [hello, lost, editOffline, hello, compared, ack(1)],
    says: { kind: 'saved', at: 1000 },
  },
  {
    story: 'edits of an earlier visit were kept on the device',
    steps: [editOffline, hello, compared, ack(1)],
    says: { kind: 'saved', at: 1000 },
  },
  {
    story: 'back without having edited: what was saved at is still true',
    steps: [hello, compared, edit, ack(1), lost, hello, compared],
    says: { kind: 'saved', at: 1000 },
  },
  {
    story: 'the server can’t write',
    steps: [hello, compared, edit, storage('failing')],
    says: { kind: 'failing', unsaved: true, onDevice: true },
  },
  {
    story: 'the server can write again, and the edit is on disk',
    steps: [hello, compared, edit, storage('failing'), storage('ok'), ack(1)],
    says: { kind: 'saved', at: 1000 },
  },
  { story: 'the board has ended', steps: [hello, compared, edit, ended], says: { kind: 'ended', reason: 'gone' } },
  {
    story: 'nothing follows on the end',
    steps: [hello, ended, hello, compared],
    says: { kind: 'ended', reason: 'gone' },
  },
]

const play = (steps: readonly Step[]): Ledger => steps.reduce((ledger, step) => step(ledger), saving.emptyLedger)

describe('What the screen says about saving', () => {
  it.each(table)('$story', ({ steps, says }) => {
    expect(saving.saveStateOf(play(steps), true)).toEqual(says)
  })

  it('says when the device keeps nothing', () => {
    expect(saving.saveStateOf(play([lost, editOffline]), false)).toEqual({
      kind: 'offline',
      unsaved: true,
      onDevice: false,
    })
  })

  it('never says saved while a frame is unacknowledged or an edit held, whatever happens', () => {
    // A second, naive bookkeeper: a list of edits, each with the frame that carries it.
    interface Edit {
      frame: number | null
      onDisk: boolean
    }
    const happening = fc.constantFrom('hello', 'compare', 'edit', 'lose', 'ack')
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (history) => {
        let ledger = saving.emptyLedger
        let edits: Edit[] = []
        let [isOnline, isFlowing, frames, acked] = [false, false, 0, 0]
        for (const what of history) {
          if (what === 'hello') {
            ;[isOnline, isFlowing, frames, acked] = [true, false, 0, 0]
            if (ledger.phase === 'online') ledger = saving.afterLosing(ledger)
            for (const one of edits) if (!one.onDisk) one.frame = null
            ledger = saving.afterHello(ledger)
          } else if (what === 'compare' && isOnline && !isFlowing) {
            isFlowing = true
            const open = edits.filter(({ onDisk }) => !onDisk)
            if (open.length > 0) frames++
            for (const one of open) one.frame = frames
            ledger = saving.afterCatchingUp(ledger, open.length > 0 ? 1 : 0)
          } else if (what === 'edit') {
            if (isFlowing) frames++
            edits.push({ frame: isFlowing ? frames : null, onDisk: false })
            ledger = isFlowing ? saving.afterSending(ledger, 1) : saving.afterHolding(ledger)
          } else if (what === 'lose') {
            ;[isOnline, isFlowing] = [false, false]
            for (const one of edits) if (!one.onDisk) one.frame = null
            ledger = saving.afterLosing(ledger)
          } else if (what === 'ack' && isOnline && acked < frames) {
            acked++
            for (const one of edits) if (one.frame !== null && one.frame <= acked) one.onDisk = true
            edits = edits.filter(({ onDisk }) => !onDisk)
            ledger = saving.afterAck(ledger, acked, acked)
          }
          expect(saving.hasUnsaved(ledger)).toBe(edits.some(({ onDisk }) => !onDisk))
          const { kind } = saving.saveStateOf(ledger, true)
          expect(kind === 'saved' && edits.length > 0).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })
})
