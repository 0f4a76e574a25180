/** Slips: private notes of a round, and short notes from phones for a field's tray. */
import { Hono } from 'hono'
import { PlaceSlips, SlipText, TrayField, type Slip } from '../../shared/api/facilitation.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { AppError } from '../../shared/errors.ts'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { hasField } from '../../shared/facilitation/room-facts.ts'
import { SlipId, type PrincipalKey } from '../../shared/ids.ts'
import { Turns } from '../boards/turns.ts'
import type { HttpContext, HttpEnv } from '../http/http-env.ts'
import { readJson } from '../http/read-json.ts'
import { requireAtTable, type AtTable } from './at-table.ts'
import type { FacilitationParts } from './facilitation-parts.ts'
import { groupBy } from './group-by.ts'
import { layOnBoard, type Laying } from './lay-round.ts'
import type { SlipRecord } from './slip-store.ts'

const most = { perPerson: bounds.slipsPerPerson, perBoard: bounds.slipsPerBoard }

export const slipRoutes = (parts: FacilitationParts) => {
  const { slips, clock } = parts
  // At one board one after another: two who place the same slip make one note of it, and nobody rewrites it meanwhile. The remote, and
  // other boards, don't wait for notes that are being laid.
  const turns = new Turns()
  return new Hono<HttpEnv>()
    .get('/boards/:id/slips', async (c) => {
      const { principal, board } = await requireAtTable(c, parts)
      const all = await slips.listOfBoard(board.id)
      const seen = all.filter((slip) => slip.principal === principal || isTurnedUp(slip))
      return c.json({ slips: seen.map((slip) => shown(slip, principal)) })
    })
    .put('/boards/:id/slips/:slipId', async (c) => {
      const table = await requireAtTable(c, parts)
      const slipId = readSlipId(c)
      const text = await readJson(c, SlipText)
      const write = () => writeSlip(parts, table, slipId, text)
      const slip = await turns.take(table.board.id, () => table.day.take(write))
      await table.day.recount()
      return c.json({ slip: shown(slip, table.principal) })
    })
    .delete('/boards/:id/slips/:slipId', async (c) => {
      const { principal, board, day } = await requireAtTable(c, parts)
      const slipId = readSlipId(c)
      const takeBack = async () => {
        const slip = await slips.find(slipId)
        if (slip?.principal !== principal || slip.boardId !== board.id) throw new AppError('notFound')
        requireUnrevealed(slip, day.state.rounds)
        await slips.remove([slipId])
      }
      await turns.take(board.id, () => day.take(takeBack))
      await day.recount()
      return c.body(null, 204)
    })
    .post('/boards/:id/tray/turn-up', async (c) => {
      const { principal, board, day } = await requireAtTable(c, parts)
      const { fieldId } = await readJson(c, TrayField)
      await slips.turnUp(board.id, fieldId, clock())
      await day.recount()
      const seen = (await slips.listOfBoard(board.id)).filter((slip) => isTurnedUp(slip) && slip.fieldId === fieldId)
      return c.json({ slips: seen.map((slip) => shown(slip, principal)) })
    })
    .post('/boards/:id/tray/place', async (c) => {
      const { board, day, requireMay } = await requireAtTable(c, parts)
      const { slipIds } = await readJson(c, PlaceSlips)
      const { canvas, schoolId, id } = board
      let placed = 0
      await turns.take(id, async () => {
        requireMay({ kind: 'new', shape: 'sticky' })
        const chosen = await chooseTurnedUp(parts, id, slipIds)
        for (const [fieldId, group] of groupBy(chosen, (slip) => slip.fieldId)) {
          const laying: Laying = { fieldId, withNames: true, piled: false, isTray: true }
          placed += await layOnBoard({ id, schoolId, canvas }, group, laying, parts)
        }
      })
      await day.recount()
      return c.json({ placed })
    })
    .post('/boards/:id/tray/discard', async (c) => {
      const { board, day } = await requireAtTable(c, parts)
      const { slipIds } = await readJson(c, PlaceSlips)
      const chosen = await chooseTurnedUp(parts, board.id, slipIds)
      await slips.remove(chosen.map(({ id }) => id))
      await day.recount()
      return c.body(null, 204)
    })
}

/** Alone with the day: the round can't be closed meanwhile. */
async function writeSlip(
  { slips, clock }: FacilitationParts,
  { principal, board, day }: AtTable,
  id: SlipId,
  { roundId, fieldId, text }: SlipText,
): Promise<SlipRecord> {
  requirePlace({ board, day }, roundId, fieldId)
  const known = await slips.find(id)
  if (known) {
    const isSame = known.boardId === board.id && known.roundId === roundId && known.fieldId === fieldId
    if (known.principal !== principal || !isSame) throw new AppError('notFound')
    await slips.rewrite(id, text)
    return { ...known, text }
  }
  const slip: SlipRecord = {
    id,
    workshopId: day.workshopId,
    boardId: board.id,
    fieldId,
    roundId,
    principal,
    text,
    at: clock(),
    turnedUpAt: null,
  }
  if (!(await slips.add(slip, most))) throw new AppError('tooManySlips')
  return slip
}

function requirePlace(
  { board, day }: Pick<AtTable, 'board' | 'day'>,
  roundId: SlipText['roundId'],
  fieldId: string,
): void {
  if (roundId === null) {
    if (!hasField(requireCanvas(board.canvas), fieldId)) throw new AppError('notFound')
    return
  }
  const round = day.state.rounds.find(({ id }) => id === roundId)
  const isHere =
    round?.canvas === board.canvas &&
    round.fieldId === fieldId &&
    (round.boardId === null || round.boardId === board.id)
  if (!round || !isHere) throw new AppError('notFound')
  if (round.status !== 'open') throw new AppError('roundClosed')
}

function requireUnrevealed({ roundId }: SlipRecord, rounds: AtTable['day']['state']['rounds']): void {
  const round = rounds.find(({ id }) => id === roundId)
  if (round && round.status !== 'open' && round.status !== 'closed') throw new AppError('roundClosed')
}

/** What the table may choose from: slips in its own trays that lie face up. Others are not there. */
async function chooseTurnedUp(
  { slips }: FacilitationParts,
  boardId: SlipRecord['boardId'],
  slipIds: readonly SlipId[],
): Promise<SlipRecord[]> {
  const chosen = new Set(slipIds)
  return (await slips.listOfBoard(boardId)).filter((slip) => chosen.has(slip.id) && isTurnedUp(slip))
}

function readSlipId(c: HttpContext): SlipId {
  const slipId = SlipId.safeParse(c.req.param('slipId'))
  if (!slipId.success) throw new AppError('notFound')
  return slipId.data
}

const isTurnedUp = ({ roundId, turnedUpAt }: SlipRecord): boolean => roundId === null && turnedUpAt !== null

const shown = (slip: SlipRecord, principal: PrincipalKey): Slip => ({
  id: slip.id,
  roundId: slip.roundId,
  fieldId: slip.fieldId,
  text: slip.text,
  at: slip.at,
  isMine: slip.principal === principal,
  isTurnedUp: isTurnedUp(slip),
})
