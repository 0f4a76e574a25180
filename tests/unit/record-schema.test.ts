import { describe, expect, it } from 'vitest'
import { checkRecord, shapeTypes } from '../../shared/document/record-schema.ts'
import { limits } from '../../shared/limits.ts'
import { sampleBinding, samplePicture, sampleShape } from '../support/sample-records.ts'

const fine = { ok: true }
const refused = { ok: false, why: expect.any(String) }

describe('a board accepts', () => {
  it.each([...shapeTypes])('a shape of type %s as the editor makes it', (type) => {
    expect(checkRecord(sampleShape(type))).toEqual(fine)
  })

  it('a picture of this server and an arrow tied to a note', () => {
    expect(checkRecord(samplePicture())).toEqual(fine)
    expect(checkRecord(sampleBinding())).toEqual(fine)
  })

  it('text with lists, emphasis and a link to a web page', () => {
    const text = {
      type: 'doc',
      content: [
        { type: 'paragraph' },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'se ', marks: [{ type: 'bold' }] },
                    {
                      type: 'text',
                      text: 'her',
                      marks: [{ type: 'link', attrs: { href: 'https://example.dk/', target: '_blank' } }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    }
    expect(checkRecord(sampleShape('text', { props: { richText: text } }))).toEqual(fine)
  })
})

describe('a board refuses', () => {
  const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
  const deep = Array.from({ length: 30 }).reduce<unknown>((inner) => ({ type: 'listItem', content: [inner] }), {
    type: 'paragraph',
  })
  const text = (value: unknown) => sampleShape('text', { props: { richText: value } })

  it.each([
    ['the canvas', sampleShape('sticky', { id: 'shape:canvas' })],
    ['a shape of type canvas', sampleShape('canvas')],
    ['a shape of a type that is not used', sampleShape('bookmark')],
    ['a shape named after a property of every object', sampleShape('constructor')],
    ['a type that is no word', sampleShape('geo', { type: { toString: 'geo' } })],
    ['a page', { id: 'page:page', typeName: 'page', name: 'x', index: 'a1', meta: {} }],
    ['the document', { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }],
    ['somebody’s camera', { id: 'camera:page:page', typeName: 'camera', x: 0, y: 0, z: 1, meta: {} }],
    ['a record whose id is of another kind', { ...samplePicture(), id: 'shape:picture' }],
    ['an id with markup in it', sampleShape('geo', { id: 'shape:<img>' })],
    ['a shape inside another shape', sampleShape('geo', { parentId: 'shape:sticky' })],
    ['a shape inside itself', sampleShape('geo', { parentId: 'shape:geo' })],
    ['a locked shape', sampleShape('geo', { isLocked: true })],
    ['a shape with facts of its own', sampleShape('geo', { meta: { author: 'somebody else' } })],
    ['a note of no moment', sampleShape('sticky', { meta: { writtenAt: 'i går' } })],
    ['a shape without its properties', { ...sampleShape('geo'), props: undefined }],
    ['a shape with one property missing', { ...sampleShape('geo'), props: { geo: 'rectangle' } }],
    ['a shape with one property too many', sampleShape('sticky', { props: { html: '<b>' } })],
    ['a colour that is none', sampleShape('geo', { props: { color: 'url(https://evil.example)' } })],
    ['a place that is no number', sampleShape('geo', { x: null })],
    ['a place far outside', sampleShape('geo', { x: 1e308 })],
    ['an infinite place', sampleShape('geo', { y: Number.POSITIVE_INFINITY })],
    ['a turn that is not a number', sampleShape('geo', { rotation: Number.NaN })],
    ['an index that is none', sampleShape('geo', { index: 'zz top' })],
    ['an index without end', sampleShape('geo', { index: `a1${'V'.repeat(500)}` })],
    ['a note as small as a dot', sampleShape('sticky', { props: { w: 1 } })],
    ['a shape that is a link', sampleShape('geo', { props: { url: 'https://example.dk' } })],
    ['a picture that is a link', sampleShape('image', { props: { url: 'https://example.dk' } })],
    [
      'a picture cropped to nothing',
      sampleShape('image', { props: { crop: { topLeft: { x: 1, y: 1 }, bottomRight: { x: 1, y: 1 } } } }),
    ],
    ['a stroke without a segment', sampleShape('draw', { props: { segments: [] } })],
    ['a stroke without a point', sampleShape('draw', { props: { segments: [{ type: 'free', points: [] }] } })],
    [
      'a stroke with a hundred thousand points',
      sampleShape('draw', {
        props: { segments: [{ type: 'free', points: Array.from({ length: 100_000 }, () => ({ x: 1, y: 1 })) }] },
      }),
    ],
    ['a picture from another host', samplePicture({ src: 'https://evil.example/pixel.png' })],
    ['a picture from another address here', samplePicture({ src: '/api/images/../session' })],
    ['a picture inside the document', samplePicture({ src: 'data:image/svg+xml,<svg onload="alert(1)"/>' })],
    ['a film', { ...samplePicture(), type: 'video' }],
    ['an arrow tied to the canvas', sampleBinding({ toId: 'shape:canvas' })],
    ['an arrow tied to itself', sampleBinding({ toId: 'shape:arrow' })],
    ['a tie of an unknown kind', sampleBinding({ type: 'layout' })],
    ['a text node without text', text(paragraph({ type: 'text' }))],
    ['an empty text node', text(paragraph({ type: 'text', text: '' }))],
    ['a null among the nodes', text({ type: 'doc', content: [null] })],
    ['a null in a paragraph', text(paragraph(null))],
    ['text that is no document', text({ type: 'text', content: [] })],
    ['a document inside a document', text({ type: 'doc', content: [{ type: 'doc', content: [] }] })],
    ['a picture inside a text', text(paragraph({ type: 'image', attrs: { src: 'https://evil.example' } }))],
    [
      'a list item outside a list',
      text({ type: 'doc', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }),
    ],
    ['a text nested thirty deep', text({ type: 'doc', content: [{ type: 'bulletList', content: [deep] }] })],
    [
      'a script as a link',
      text(paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] })),
    ],
    ['a mark that is none', text(paragraph({ type: 'text', text: 'x', marks: [null] }))],
    [
      'a text longer than a note',
      text(
        paragraph(...Array.from({ length: 30 }, () => ({ type: 'text', text: 'x'.repeat(limits.noteLength / 10) }))),
      ),
    ],
    [
      'an arrow’s word longer than a note',
      sampleShape('arrow', { props: { text: 'x'.repeat(limits.noteLength + 1) } }),
    ],
    ['half a character', sampleShape('arrow', { props: { text: 'x\ud800' } })],
    ['a value that is no JSON', sampleShape('geo', { props: { w: 10n } })],
    ['a property named __proto__', sampleShape('geo', { props: JSON.parse('{"__proto__": {"w": 1}}') })],
  ])('%s', (_, record) => {
    expect(checkRecord(record)).toEqual(refused)
  })

  it('a record nested a hundred thousand deep, without falling over', () => {
    let nested: unknown = 1
    for (let i = 0; i < 100_000; i++) nested = [nested]
    expect(checkRecord(sampleShape('geo', { props: { richText: nested } }))).toEqual(refused)
  })
})
