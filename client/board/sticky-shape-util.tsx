import {
  BaseBoxShapeUtil,
  type BoundsSnapGeometry,
  Rectangle2d,
  resizeBox,
  type TLAnyShapeUtilConstructor,
  type TLResizeInfo,
} from 'tldraw'
import { fitSticky } from '../../shared/document/fit-sticky.ts'
import { type StickyShape, stickyProps, stickySize } from '../../shared/document/sticky-shape.ts'
import type { AuthorBook } from './author-book.ts'
import type { NoteTexts } from './note-texts.ts'
import { StickyNote } from './sticky-note.tsx'

/** The sticky note as the editor knows it; what it looks like stands in `sticky-note.tsx`. Made per board, because its text is the board's. */
export function makeStickyShapeUtil(texts: NoteTexts, authors: AuthorBook): TLAnyShapeUtilConstructor {
  return class StickyShapeUtil extends BaseBoxShapeUtil<StickyShape> {
    static override type = 'sticky' as const
    static override props = stickyProps

    override canEdit = () => true
    override hideRotateHandle = () => true
    override canSnap = () => true

    getDefaultProps(): StickyShape['props'] {
      return { w: stickySize.first, h: stickySize.first, growY: 0, color: 'yellow' }
    }

    override getGeometry({ props }: StickyShape) {
      return new Rectangle2d({ width: props.w, height: props.h + props.growY, isFilled: true })
    }

    override getBoundsSnapGeometry({ props }: StickyShape): BoundsSnapGeometry {
      return {
        points: new Rectangle2d({ width: props.w, height: props.h + props.growY, isFilled: true }).bounds
          .cornersAndCenter,
      }
    }

    override getText({ id }: StickyShape): string {
      return texts.read(id)
    }

    override getAriaDescriptor({ id }: StickyShape): string {
      return [texts.read(id), authors.find(id)?.name].filter(Boolean).join(', ')
    }

    override onResize(shape: StickyShape, info: TLResizeInfo<StickyShape>) {
      const { smallest, largest } = stickySize
      const { props, ...place } = resizeBox(shape, info, {
        minWidth: smallest,
        minHeight: smallest,
        maxWidth: largest,
        maxHeight: largest,
      })
      const size = { w: props.w, h: props.h }
      return { ...place, props: { ...size, growY: fitSticky(texts.read(shape.id), size).growY } }
    }

    component(shape: StickyShape) {
      return <StickyNote shape={shape} />
    }

    indicator({ props }: StickyShape) {
      return <rect width={props.w} height={props.h + props.growY} rx={4} />
    }
  }
}
