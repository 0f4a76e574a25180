/** What is given back as text of a board that can't be shown. */
import { describe, expect, it } from 'vitest'
import { textsOfBoard } from '../../client/board-page/texts-of-board.ts'
import { actionPlan } from '../../shared/canvases/action-plan.ts'

describe('The texts of a board that can’t be shown', () => {
  it('stand in the order of the canvas, a row with the names of its cells, notes last, and nothing empty', () => {
    const [first, second] = actionPlan.fields
    const [list] = actionPlan.lists
    const [what, , sign] = list!.cells
    const texts = textsOfBoard(
      actionPlan,
      {
        fields: { [second!.id]: 'Alle læser hver dag\n', [first!.id]: '  Fjordskolen ' },
        rows: {
          [list!.id]: [
            { id: 'a', [what!.id]: 'Makkerlæsning', [sign!.id]: 'De spørger selv' },
            { id: 'b', [what!.id]: ' ' },
          ],
        },
        notes: [{ text: 'Husk biblioteket' }, { text: '' }],
      },
      'da',
    )
    expect(texts).toEqual([
      { key: `f:${first!.id}`, text: 'Fjordskolen' },
      { key: `f:${second!.id}`, text: 'Alle læser hver dag' },
      {
        key: `rows:${list!.id}`,
        text: `${what!.name.da}: Makkerlæsning\n${sign!.name.da}: De spørger selv`,
      },
      { key: 'n:', text: 'Husk biblioteket' },
    ])
  })
})
