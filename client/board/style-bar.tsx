/** Colour, size and the like, of what is selected or about to be drawn; and the two things one does most with what is selected. */
import { Copy, Trash2 } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import {
  DefaultColorStyle,
  DefaultColorThemePalette,
  DefaultDashStyle,
  DefaultFillStyle,
  DefaultSizeStyle,
  GeoShapeGeoStyle,
  type ReadonlySharedStyleMap,
  type StyleProp,
  useActions,
  useEditor,
  useRelevantStyles,
  useValue,
} from 'tldraw'
import { type NoteColour, noteColours } from '../../shared/canvases/colours.ts'
import { NoteColourStyle, noteColourNames } from '../../shared/document/sticky-shape.ts'
import { useWords } from '../i18n/use-words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import {
  setStyle,
  type ShapeColour,
  shapeColourNames,
  shapeColours,
  shapeFills,
  shapeLines,
  shapeSizes,
} from './shape-styles.ts'
import './style-bar.css'

const toolsWithStyle = ['sticky', 'draw', 'highlight', 'text', 'arrow', 'geo']

export function StyleBar() {
  const editor = useEditor()
  const words = useWords()
  const styles = useRelevantStyles()
  const hasSelection = useValue('has selection', () => editor.getSelectedShapeIds().length > 0, [editor])
  const isShown = useValue(
    'style bar is shown',
    () => !editor.getIsReadonly() && (hasSelection ? editor.isIn('select') : editor.isInAny(...toolsWithStyle)),
    [editor, hasSelection],
  )
  if (!isShown) return null
  return (
    <section className="style-bar" aria-label={words('board.style.title')}>
      {styles && <Styles styles={styles} />}
      {hasSelection && <SelectionActs />}
    </section>
  )
}

function Styles({ styles }: { styles: ReadonlySharedStyleMap }) {
  const words = useWords()
  const hasGeo = styles.get(GeoShapeGeoStyle) !== undefined
  return (
    <>
      <Choice
        styles={styles}
        style={NoteColourStyle}
        options={noteColourNames}
        label={words('board.style.paper')}
        name={(colour) => words(`board.style.papers.${colour}`)}
        show={showPaper}
      />
      <Choice
        styles={styles}
        style={DefaultColorStyle}
        options={shapeColourNames}
        label={words('board.style.colour')}
        name={(colour) => words(`board.style.colours.${shapeColours[colour]}`)}
        show={showColour}
      />
      <Choice
        styles={styles}
        style={DefaultSizeStyle}
        options={shapeSizes}
        label={words('board.style.size')}
        name={(size) => words(`board.style.sizes.${size}`)}
        show={showSize}
      />
      {hasGeo && (
        <Choice
          styles={styles}
          style={DefaultFillStyle}
          options={shapeFills}
          label={words('board.style.fill')}
          name={(fill) => words(`board.style.fills.${fill}`)}
          show={showFill}
        />
      )}
      <Choice
        styles={styles}
        style={DefaultDashStyle}
        options={shapeLines}
        label={words('board.style.line')}
        name={(line) => words(`board.style.lines.${line}`)}
        show={showLine}
      />
    </>
  )
}

const showPaper = (colour: NoteColour) => (
  <span className="swatch swatch-paper" style={{ background: noteColours[colour] }} />
)
const showColour = (colour: ShapeColour) => (
  <span className="swatch" style={{ background: DefaultColorThemePalette.lightMode[colour].solid }} />
)
const showSize = (size: keyof typeof dots) => (
  <span className="size-dot" style={{ width: dots[size], height: dots[size] }} />
)
const showFill = (fill: string) => <span className={`fill-box fill-${fill}`} />
const showLine = (line: string) => <span className={`line-stroke line-${line}`} />
const dots = { s: 6, m: 10, l: 14, xl: 20 }

interface ChoiceProps<Value extends string, Option extends Value> {
  styles: ReadonlySharedStyleMap
  style: StyleProp<Value>
  options: readonly Option[]
  label: string
  name: (option: Option) => string
  show: (option: Option) => ReactNode
}

/** One of several looks; nothing where what is selected has no such thing. */
function Choice<Value extends string, Option extends Value>(props: ChoiceProps<Value, Option>) {
  const { styles, style, options, label, name, show } = props
  const editor = useEditor()
  const shared = styles.get(style)
  if (shared === undefined) return null
  const choose = (value: string) => {
    const option = options.find((candidate) => candidate === value)
    if (option) setStyle<Value>(editor, style, option)
  }
  return (
    <RadioGroup.Root
      className="style-choice"
      aria-label={label}
      value={shared.type === 'shared' ? shared.value : null}
      onValueChange={choose}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option}
          value={option}
          className="style-option"
          aria-label={name(option)}
          title={name(option)}
        >
          {show(option)}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}

function SelectionActs() {
  const words = useWords()
  const actions = useActions()
  return (
    <div className="style-acts">
      <IconButton
        label={words('board.style.copy')}
        icon={<Copy />}
        onClick={() => void actions['duplicate']?.onSelect('style-panel')}
      />
      <IconButton
        label={words('board.style.delete')}
        icon={<Trash2 />}
        onClick={() => void actions['delete']?.onSelect('style-panel')}
      />
    </div>
  )
}
