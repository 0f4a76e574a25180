/** A workshop day as it is put together before it exists. */
import { describe, expect, it } from 'vitest'
import { countBoards, dayFromDraft, firstDraft } from '../../client/workshops/day-draft.ts'
import { NewWorkshop } from '../../shared/api/workshops.ts'
import { allCanvases } from '../../shared/canvases/all.ts'
import { SchoolId } from '../../shared/ids.ts'

const schools = ['hhwnksabvc4eyh6x', 'egrj9f9hptp5kgpb'].map((id) => SchoolId.parse(id))
const draft = { ...firstDraft(allCanvases, '2026-11-26'), schoolIds: new Set(schools) }

describe('A new day', () => {
  it('begins with what most days begin with, so that one click makes it', () => {
    const names = (ids: ReadonlySet<string>) => allCanvases.filter(({ id }) => ids.has(id)).map(({ name }) => name.da)
    expect(names(draft.perSchool)).toEqual(['Læringshjul', 'Handleplan'])
    expect(names(draft.common)).toEqual(['Blank tavle'])
    const request = dayFromDraft(draft, 'Læringsworkshop', allCanvases)
    expect(NewWorkshop.parse(request)).toEqual(request)
  })

  it('says how many boards it will make', () => {
    expect(countBoards(draft)).toBe(2 * draft.perSchool.size + draft.common.size)
    expect(countBoards({ ...draft, schoolIds: new Set() })).toBe(draft.common.size)
  })

  it('sends its title and theme without blanks around them, and no theme where none was chosen', () => {
    expect(dayFromDraft({ ...draft, theme: ' Læsning ' }, '  Læsning på tværs ', allCanvases)).toMatchObject({
      title: 'Læsning på tværs',
      theme: 'Læsning',
    })
    expect(dayFromDraft({ ...draft, theme: '  ' }, 'Dagen', allCanvases)).not.toHaveProperty('theme')
  })

  it('hands boards out in the order of the canvases, not in the order of clicks', () => {
    const backwards = allCanvases.map((canvas) => canvas.id).toReversed()
    const { boards } = dayFromDraft({ ...draft, perSchool: new Set(backwards) }, 'Dagen', allCanvases)
    expect(boards?.perSchool).toEqual(allCanvases.map((canvas) => canvas.id))
  })
})
