import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { seedBoard } from '../../shared/document/seed.ts'
import { BoardId, type SchoolId, type WorkshopId } from '../../shared/ids.ts'
import { newId } from '../new-id.ts'
import type { NewBoardRecord } from './board-record.ts'

interface Given {
  canvas: Canvas
  title: string
  workshopId: WorkshopId | null
  schoolId: SchoolId | null
  now: number
}

/** A new board with the first state of its document, ready to be stored. */
export function draftBoard({ canvas, title, workshopId, schoolId, now }: Given): NewBoardRecord {
  const clientId = randomInt(1, 2 ** 32)
  const seed = seedBoard({ canvas, clientId, newId })
  const update = Y.encodeStateAsUpdate(seed)
  seed.destroy()
  return {
    id: BoardId.parse(newId()),
    canvas: canvas.id,
    title,
    workshopId,
    schoolId,
    createdAt: now,
    seed: { epoch: newId(), update, clientId },
  }
}
