/** The looks that shapes may have: of the editor's styles the few that matter on a board. */
import {
  DefaultColorStyle,
  DefaultDashStyle,
  DefaultFillStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  type Editor,
  type StyleProp,
} from 'tldraw'

export const shapeColours = [
  'black',
  'grey',
  'blue',
  'light-blue',
  'green',
  'light-green',
  'yellow',
  'orange',
  'red',
  'violet',
] as const
export const shapeSizes = ['s', 'm', 'l', 'xl'] as const
export const shapeFills = ['none', 'semi', 'solid'] as const
export const shapeLines = ['solid', 'dashed'] as const
export const geoShapes = [
  'rectangle',
  'ellipse',
  'triangle',
  'diamond',
  'star',
  'heart',
  'cloud',
  'hexagon',
  'arrow-right',
  'arrow-left',
  'check-box',
  'x-box',
] as const

/** Clean lines and our typeface, from the first shape on. */
export function setFirstStyles(editor: Editor): void {
  editor.run(
    () => {
      editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
      editor.setStyleForNextShapes(DefaultDashStyle, 'solid')
      editor.setStyleForNextShapes(DefaultFillStyle, 'none')
      editor.setStyleForNextShapes(DefaultSizeStyle, 'm')
      editor.setStyleForNextShapes(DefaultColorStyle, 'black')
    },
    { history: 'ignore' },
  )
}

/** For what is selected, and for what is made next. */
export function setStyle<Value>(editor: Editor, style: StyleProp<Value>, value: Value): void {
  editor.markHistoryStoppingPoint('style')
  editor.run(() => {
    if (editor.isIn('select')) editor.setStyleForSelectedShapes(style, value)
    editor.setStyleForNextShapes(style, value)
  })
}
