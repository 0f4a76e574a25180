import { paintColour } from '../../shared/canvases/colours.ts'
import type { Canvas, Mark, Phase } from '../../shared/canvases/canvas.ts'
import type { CanvasLayout } from '../../shared/canvases/lay-out-canvas.ts'
import { markLines } from '../../shared/canvases/mark-lines.ts'
import { cardRadius, leftRoundedBox, roundedBox } from '../../shared/canvases/shapes.ts'
import type { Language } from '../../shared/languages.ts'

/** The figure: cards and marks, without any text that somebody wrote. */
export function CanvasMarks(props: {
  canvas: Canvas
  layout: CanvasLayout
  language: Language
  /** Phases in which somebody is working. */
  busy: ReadonlySet<string>
}) {
  const { canvas, layout, language, busy } = props
  const { w, h } = layout.size
  return (
    <svg className="canvas-marks" viewBox={`0 0 ${w} ${h}`} width={w} height={h} aria-hidden="true">
      {canvas.phases.map((phase) => (
        <CardMark key={phase.id} phase={phase} layout={layout} isBusy={busy.has(phase.id)} />
      ))}
      {canvas.marks.map((mark, index) => (
        <FigureMark
          key={index}
          mark={mark}
          language={language}
          shift={mark.phase === undefined ? 0 : layout.shifts[mark.phase]!}
          isBusy={mark.phase !== undefined && busy.has(mark.phase)}
        />
      ))}
    </svg>
  )
}

function CardMark({
  phase: { id, hue, isTinted, band },
  layout,
  isBusy,
}: {
  phase: Phase
  layout: CanvasLayout
  isBusy: boolean
}) {
  const card = layout.cards[id]!
  const d = roundedBox(card, cardRadius)
  return (
    <>
      {isTinted && <path d={d} fill={paintColour({ hue, tone: 'ground' })} />}
      {band !== undefined && (
        <path d={leftRoundedBox({ ...card, w: band }, cardRadius)} fill={paintColour({ hue, tone: 'soft' })} />
      )}
      <path
        className={isBusy && isTinted ? 'canvas-card-edge canvas-card-edge-busy' : 'canvas-card-edge'}
        d={d}
        fill="none"
        stroke={paintColour({ hue, tone: 'line' })}
        strokeWidth={4}
      />
    </>
  )
}

interface FigureMarkProps {
  mark: Mark
  language: Language
  /** How far its phase has been pushed down. */
  shift: number
  isBusy: boolean
}

function FigureMark({ mark, language, shift, isBusy }: FigureMarkProps) {
  const moved = shift === 0 ? '' : `translate(0 ${shift}) `
  if (mark.kind === 'path') {
    return (
      <path
        className={isBusy ? 'canvas-mark canvas-mark-busy' : 'canvas-mark'}
        d={mark.d}
        fill={mark.fill ? paintColour(mark.fill) : 'none'}
        stroke={mark.stroke ? paintColour(mark.stroke) : 'none'}
        strokeWidth={mark.strokeWidth ?? 2}
        strokeLinecap="round"
        transform={moved || undefined}
        {...(mark.dashed ? { strokeDasharray: '2 14' } : {})}
      />
    )
  }
  const { at, size, weight, anchor, paint, turn = 0 } = mark
  const turned = turn === 0 ? '' : `rotate(${turn} ${at.x} ${at.y})`
  return (
    <text
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      fill={paintColour(paint)}
      transform={moved + turned || undefined}
    >
      {markLines(mark, language).map((line) => (
        <tspan key={line.y} x={at.x} y={line.y}>
          {line.text}
        </tspan>
      ))}
    </text>
  )
}
