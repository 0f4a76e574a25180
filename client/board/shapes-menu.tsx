import {
  ArrowBigLeft,
  ArrowBigRight,
  Circle,
  Cloud,
  Diamond,
  Heart,
  Hexagon,
  Shapes,
  Square,
  SquareCheck,
  SquareX,
  Star,
  Triangle,
} from 'lucide-react'
import { Popover, Toolbar } from 'radix-ui'
import { GeoShapeGeoStyle, type TLGeoShape, useEditor, useMenuIsOpen, useValue } from 'tldraw'
import { useWords } from '../i18n/use-words.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { setStyle } from './shape-styles.ts'

type GeoShape = TLGeoShape['props']['geo']

/** Some of the editor's shapes, by the name that they have in our catalogue. */
const shapes = [
  { geo: 'rectangle', word: 'rectangle', icon: <Square /> },
  { geo: 'ellipse', word: 'ellipse', icon: <Circle /> },
  { geo: 'triangle', word: 'triangle', icon: <Triangle /> },
  { geo: 'diamond', word: 'diamond', icon: <Diamond /> },
  { geo: 'star', word: 'star', icon: <Star /> },
  { geo: 'heart', word: 'heart', icon: <Heart /> },
  { geo: 'cloud', word: 'cloud', icon: <Cloud /> },
  { geo: 'hexagon', word: 'hexagon', icon: <Hexagon /> },
  { geo: 'arrow-right', word: 'arrowRight', icon: <ArrowBigRight /> },
  { geo: 'arrow-left', word: 'arrowLeft', icon: <ArrowBigLeft /> },
  { geo: 'check-box', word: 'checkBox', icon: <SquareCheck /> },
  { geo: 'x-box', word: 'xBox', icon: <SquareX /> },
] as const

/** Shapes to draw out: choose one, then draw. */
export function ShapesMenu() {
  const editor = useEditor()
  const words = useWords()
  const [isOpen, setOpen] = useMenuIsOpen('shapes')
  const isChosen = useValue('is chosen', () => editor.getCurrentToolId() === 'geo', [editor])
  const choose = (shape: GeoShape) => {
    setOpen(false)
    editor.selectNone()
    setStyle(editor, GeoShapeGeoStyle, shape)
    editor.setCurrentTool('geo')
  }
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Tooltip side="right" text={words('board.tools.shapes')}>
        <Toolbar.Button asChild>
          <Popover.Trigger className="tool-button" aria-label={words('board.tools.shapes')} aria-pressed={isChosen}>
            <Shapes />
          </Popover.Trigger>
        </Toolbar.Button>
      </Tooltip>
      <Popover.Portal container={editor.getContainer()}>
        <Popover.Content
          className="shapes-menu"
          side="right"
          sideOffset={14}
          collisionPadding={8}
          aria-label={words('board.tools.shapes')}
        >
          {shapes.map(({ geo, word, icon }) => (
            <button
              key={geo}
              type="button"
              className="tool-button"
              title={words(`board.shapes.${word}`)}
              aria-label={words(`board.shapes.${word}`)}
              onClick={() => choose(geo)}
            >
              {icon}
            </button>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
