import type { TLContent, TLShapeId } from '@tldraw/editor'
import { describe, expect, it } from 'vitest'
import { textOnTheWay, tidyPasted } from '../../client/board/pasted-shapes.ts'
import { checkRecord } from '../../shared/document/record-schema.ts'
import type { PlainRecord } from '../../shared/document/records.ts'
import { sampleBinding, samplePicture, sampleShape } from '../support/sample-records.ts'

const clipboard = (...records: PlainRecord[]): TLContent => {
  const of = (typeName: string) => records.filter((record) => record.typeName === typeName)
  return {
    schema: { schemaVersion: 2, sequences: {} },
    shapes: of('shape'),
    rootShapeIds: of('shape').map(({ id }) => id as TLShapeId),
    bindings: of('binding'),
    assets: of('asset'),
  } as unknown as TLContent
}
const knowsAll = () => true
const knowsNone = () => false

describe('Shapes from the clipboard', () => {
  it('become shapes that may stand on a board, with ids of their own', () => {
    const foreign = sampleShape('geo', {
      isLocked: true,
      meta: { from: 'elsewhere' },
      props: { url: 'https://example.dk', font: 'draw' },
    })
    const { content } = tidyPasted(
      clipboard(foreign, sampleShape('arrow'), sampleShape('sticky'), sampleBinding()),
      knowsAll,
    )
    expect(content.shapes.map(({ type }) => type)).toEqual(['geo', 'arrow', 'sticky'])
    for (const record of [...content.shapes, ...(content.bindings ?? [])]) {
      expect(checkRecord(record as unknown as PlainRecord)).toEqual({ ok: true })
    }
    expect(content.shapes.map(({ id }) => id)).not.toContain('shape:geo')
    expect(content.rootShapeIds).toEqual(content.shapes.map(({ id }) => id))
  })

  it('keep an arrow tied to what it was tied to', () => {
    const { content } = tidyPasted(clipboard(sampleShape('arrow'), sampleShape('sticky'), sampleBinding()), knowsAll)
    const [arrow, sticky] = content.shapes
    expect(content.bindings).toMatchObject([{ fromId: arrow?.id, toId: sticky?.id }])
  })

  it('leave out what may not stand on a board: films, frames, embedded pages, and the canvas', () => {
    const { content } = tidyPasted(
      clipboard(...['video', 'frame', 'embed', 'bookmark', 'canvas', 'group', 'note'].map((type) => sampleShape(type))),
      knowsAll,
    )
    expect(content.shapes).toEqual([])
  })

  it('bring the text of a note along', () => {
    const note = sampleShape('sticky', { meta: { [textOnTheWay]: 'Læsning for fornøjelsens skyld' } })
    const { content, texts } = tidyPasted(clipboard(note), knowsAll)
    expect([...texts]).toEqual([[content.shapes[0]?.id, 'Læsning for fornøjelsens skyld']])
    expect(content.shapes[0]?.meta).toEqual({})
  })

  it('bring pictures only from the clipboard itself or from this server', () => {
    const pictures = [
      samplePicture(),
      { ...samplePicture({ src: 'data:image/png;base64,AA==' }), id: 'asset:inside' },
      { ...samplePicture({ src: 'https://evil.example/pixel.png' }), id: 'asset:outside' },
    ]
    expect(tidyPasted(clipboard(...pictures), knowsNone).pictures.map(({ id }) => id)).toEqual(['asset:inside'])
    expect(tidyPasted(clipboard(...pictures), knowsNone).content.assets).toEqual([])
    expect(tidyPasted(clipboard(...pictures), knowsAll).content.assets.map(({ id }) => id)).toEqual(['asset:picture'])
  })
})
