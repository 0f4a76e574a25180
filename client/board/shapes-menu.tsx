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
import { type ReactNode, useState } from 'react'
import { GeoShapeGeoStyle, useEditor, useValue } from 'tldraw'
import { useWords } from '../i18n/use-words.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { type geoShapes, setStyle } from './shape-styles.ts'

type GeoShape = (typeof geoShapes)[number]
const icons: Record<GeoShape, ReactNode> = {
  rectangle: <Square />,
  ellipse: <Circle />,
  triangle: <Triangle />,
  diamond: <Diamond />,
  star: <Star />,
  heart: <Heart />,
  cloud: <Cloud />,
  hexagon: <Hexagon />,
  'arrow-right': <ArrowBigRight />,
  'arrow-left': <ArrowBigLeft />,
  'check-box': <SquareCheck />,
  'x-box': <SquareX />,
}

/** Shapes to draw out: choose one, then draw. */
export function ShapesMenu() {
  const editor = useEditor()
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
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
          {(Object.keys(icons) as GeoShape[]).map((shape) => (
            <button
              key={shape}
              type="button"
              className="tool-button"
              title={words(`board.shapes.${shape}`)}
              aria-label={words(`board.shapes.${shape}`)}
              onClick={() => choose(shape)}
            >
              {icons[shape]}
            </button>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
