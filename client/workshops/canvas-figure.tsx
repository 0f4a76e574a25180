import { paintColour } from '../../shared/canvases/colours.ts'
import type { Canvas, Mark } from '../../shared/canvases/canvas.ts'

/** A canvas in miniature: its figure and where its fields are, without words. For choosing between canvases. */
export function CanvasFigure({ canvas, className }: { canvas: Canvas; className?: string }) {
  const { w, h } = canvas.size
  return (
    <svg viewBox={`0 0 ${w} ${h}`} className={className} aria-hidden="true" focusable="false">
      <rect width={w} height={h} fill={paintColour({ hue: null, tone: 'paper' })} />
      {canvas.marks.map((mark, index) => (
        // A canvas's marks never change: their place is their name.
        // oxlint-disable-next-line react/no-array-index-key
        <FigureMark key={index} mark={mark} />
      ))}
      {canvas.fields.map((field) => {
        const hue = canvas.phases.find((phase) => phase.id === field.phase)?.hue ?? null
        return (
          <g key={field.id} fill={paintColour({ hue, tone: 'line' })} opacity="0.7">
            {linesIn(field.box).map((line) => (
              <rect key={line.y} {...line} rx={line.height / 2} />
            ))}
          </g>
        )
      })}
      {canvas.lists.map((list) => (
        <g key={list.id} fill={paintColour({ hue: null, tone: 'line' })} opacity="0.7">
          {[0.28, 0.5, 0.72].map((at) => (
            <rect
              key={at}
              x={list.box.x + 20}
              y={list.box.y + list.box.h * at}
              width={list.box.w - 40}
              height="14"
              rx="7"
            />
          ))}
        </g>
      ))}
    </svg>
  )
}

function FigureMark({ mark }: { mark: Mark }) {
  if (mark.kind !== 'path') return null
  return (
    <path
      d={mark.d}
      fill={mark.fill ? paintColour(mark.fill) : 'none'}
      {...(mark.stroke ? { stroke: paintColour(mark.stroke), strokeWidth: Math.max(mark.strokeWidth ?? 2, 4) } : {})}
      {...(mark.dashed ? { strokeDasharray: '16 14' } : {})}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  )
}

/** A few strokes that stand for writing. */
function linesIn(box: { x: number; y: number; w: number; h: number }) {
  const height = 16
  const count = Math.max(1, Math.min(3, Math.floor(box.h / 70)))
  return Array.from({ length: count }, (_, index) => ({
    x: box.x + 24,
    y: box.y + (box.h * (index + 1)) / (count + 1) - height / 2,
    width: (box.w - 48) * (index === count - 1 ? 0.55 : 0.85),
    height,
  }))
}
