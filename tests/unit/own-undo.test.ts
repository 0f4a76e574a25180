import { HistoryManager } from '@tldraw/editor'
import type { TLRecord } from '@tldraw/tlschema'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeUndoOwn } from '../../client/board/own-undo.ts'
import { noteTextOf } from '../../shared/document/layout.ts'
import { sampleBinding, sampleShape } from '../support/sample-records.ts'
import { deliver, Screen } from '../support/screens.ts'

/** A screen with the editor's own history on top, as a person uses it: every act is one step. */
class Person extends Screen {
  readonly #history = new HistoryManager<TLRecord>({ store: this.store })
  #steps = 0

  constructor() {
    super()
    makeUndoOwn(this.store, (id) => this.texts.didOthersWrite(id))
  }

  act(what: () => void): void {
    // What `editor.markHistoryStoppingPoint` calls; it is not in the package's types.
    const history = this.#history as unknown as { _mark: (id: string) => void }
    history._mark(`step ${(this.#steps += 1)}`)
    what()
  }

  undo = () => this.#history.undo()
  redo = () => this.#history.redo()
}

let anna: Person
let bo: Person
const meet = () => deliver(anna, bo)

beforeEach(() => {
  anna = new Person()
  bo = new Person()
  bo.act(() => bo.create(sampleShape('sticky')))
  meet()
})

describe('Undo', () => {
  it('of my move keeps another’s colour', () => {
    anna.act(() => anna.change('shape:sticky', { x: 500 }))
    meet()
    bo.act(() => bo.change('shape:sticky', { props: { color: 'green' } }))
    meet()
    anna.undo()
    meet()
    for (const screen of [anna, bo])
      expect(screen.shape('shape:sticky')).toMatchObject({ x: 10, props: { color: 'green' } })
  })

  it('of my move keeps the colour that another gave it while I was moving it', () => {
    anna.act(() => {
      anna.change('shape:sticky', { x: 100 })
      meet()
      bo.change('shape:sticky', { props: { color: 'green' } })
      meet()
      anna.change('shape:sticky', { x: 500 })
    })
    meet()
    anna.undo()
    meet()
    for (const screen of [anna, bo]) {
      expect(screen.shape('shape:sticky')).toMatchObject({ x: 10, props: { color: 'green' } })
    }
    anna.redo()
    expect(anna.shape('shape:sticky')).toMatchObject({ x: 500, props: { color: 'green' } })
  })

  it('of my move doesn’t bring back what another removed', () => {
    anna.act(() => anna.change('shape:sticky', { x: 500 }))
    meet()
    bo.act(() => bo.remove('shape:sticky'))
    meet()
    anna.undo()
    meet()
    for (const screen of [anna, bo]) expect(screen.shape('shape:sticky')).toBeUndefined()
  })

  it('of my move keeps the place that another moved it to since', () => {
    anna.act(() => anna.change('shape:sticky', { x: 500 }))
    meet()
    bo.act(() => bo.change('shape:sticky', { x: 900 }))
    meet()
    anna.undo()
    meet()
    expect(anna.shape('shape:sticky')).toMatchObject({ x: 900 })
  })

  it('takes my moves back one by one, and does them again', () => {
    anna.act(() => anna.change('shape:sticky', { x: 100 }))
    anna.act(() => anna.change('shape:sticky', { x: 200 }))
    anna.undo()
    expect(anna.shape('shape:sticky')).toMatchObject({ x: 100 })
    anna.undo()
    expect(anna.shape('shape:sticky')).toMatchObject({ x: 10 })
    anna.redo()
    anna.redo()
    expect(anna.shape('shape:sticky')).toMatchObject({ x: 200 })
  })

  it('of my removing brings the note back with its text', () => {
    noteTextOf(bo.doc, 'shape:sticky').insert(0, 'Makkerlæsning')
    meet()
    anna.act(() => anna.remove('shape:sticky'))
    meet()
    anna.undo()
    meet()
    expect(bo.shape('shape:sticky')).toMatchObject({ x: 10 })
    expect(noteTextOf(bo.doc, 'shape:sticky').toJSON()).toBe('Makkerlæsning')
  })

  it('of my removing brings no tie back to what another has removed meanwhile', () => {
    anna.act(() => {
      anna.create(sampleShape('arrow', { index: 'a2' }))
      anna.create(sampleBinding())
    })
    meet()
    anna.act(() => anna.store.remove(['shape:arrow', 'binding:tie'] as TLRecord['id'][]))
    meet()
    bo.act(() => bo.remove('shape:sticky'))
    meet()
    anna.undo()
    expect(anna.shape('shape:arrow')).toBeDefined()
    expect(anna.shape('binding:tie')).toBeUndefined()
  })

  it('of my making removes what I made, and redo brings it back', () => {
    anna.act(() => anna.create(sampleShape('geo', { index: 'a2' })))
    meet()
    anna.undo()
    meet()
    expect(bo.shape('shape:geo')).toBeUndefined()
    anna.redo()
    meet()
    expect(bo.shape('shape:geo')).toEqual(anna.shape('shape:geo'))
  })

  it('of my making keeps a note that another has moved or written in since', () => {
    bo.undo()
    expect(bo.shape('shape:sticky')).toBeUndefined()
    bo.redo()
    meet()
    noteTextOf(anna.doc, 'shape:sticky').insert(0, 'Annas tanke')
    meet()
    bo.undo()
    meet()
    expect(anna.shape('shape:sticky')).toBeDefined()
    expect(noteTextOf(anna.doc, 'shape:sticky').toJSON()).toBe('Annas tanke')
  })
})
