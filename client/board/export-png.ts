/** The whole board as a picture: the canvas with its texts and all that lies on it. */
import { Box, type Editor, getIndexBelow, type TLShape, type TLShapeId, ZERO_INDEX_KEY } from 'tldraw'
import { canvasShapeId, pageId } from '../../shared/document/record-schema.ts'

const margin = 40

export async function exportBoardPng(editor: Editor, canvasBox: Box): Promise<Blob> {
  const shapes = editor.getCurrentPageShapesSorted()
  const canvas = canvasShapeId as TLShapeId
  const lowest = shapes[0]?.index ?? ZERO_INDEX_KEY
  const { w, h } = canvasBox
  // As if it came from elsewhere: then it is neither written to the document nor remembered by undo.
  editor.store.mergeRemoteChanges(() => {
    editor.store.put([
      {
        id: canvas,
        typeName: 'shape',
        type: 'canvas',
        parentId: pageId,
        index: getIndexBelow(lowest),
        x: 0,
        y: 0,
        rotation: 0,
        isLocked: true,
        opacity: 1,
        props: { w, h },
        meta: {},
      } as TLShape,
    ])
  })
  try {
    const { blob } = await editor.toImage([canvas, ...shapes.map(({ id }) => id)], {
      format: 'png',
      // The canvas brings its own ground.
      background: false,
      bounds: Box.Common([canvasBox, editor.getCurrentPageBounds() ?? canvasBox]),
      padding: margin,
      pixelRatio: 2,
    })
    return blob
  } finally {
    editor.store.mergeRemoteChanges(() => editor.store.remove([canvas]))
  }
}
