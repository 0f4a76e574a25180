import { describe, expect, it } from 'vitest'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { voteItems } from '../../shared/facilitation/vote-items.ts'

const plan = requireCanvas(CanvasId.parse('action-plan'))
const nothing = { fields: {}, notes: [], rows: {} }

describe('A vote on the rows of a plan', () => {
  const subject = { kind: 'rows', canvas: plan.id, listId: 'measures', boardId: null } as const

  it('is about those that somebody has begun', () => {
    const rows = {
      measures: [
        { id: 'one', what: 'Makkerlæsning', who: 'Teamet', signs: '' },
        { id: 'two', what: '', who: '', signs: ' ' },
      ],
    }
    expect(voteItems(subject, plan, { ...nothing, rows })).toEqual([
      { item: 'row:measures/one', text: 'Makkerlæsning · Teamet' },
    ])
  })
})
