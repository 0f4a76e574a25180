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

/** The editor's colour, and its name in our catalogue. */
export const shapeColours = {
  black: 'black',
  grey: 'grey',
  blue: 'blue',
  'light-blue': 'lightBlue',
  green: 'green',
  'light-green': 'lightGreen',
  yellow: 'yellow',
  orange: 'orange',
  red: 'red',
  violet: 'violet',
} as const
export type ShapeColour = keyof typeof shapeColours
export const shapeColourNames = Object.keys(shapeColours) as ShapeColour[]
export const shapeSizes = ['s', 'm', 'l', 'xl'] as const
export const shapeFills = ['none', 'semi', 'solid'] as const
export const shapeLines = ['solid', 'dashed'] as const
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
