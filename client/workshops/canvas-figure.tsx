import { noteColours, paintColour } from '../../shared/canvases/colours.ts'
import type { Box, Canvas, Mark, Phase } from '../../shared/canvases/canvas.ts'
import { cardRadius, leftRoundedBox, roundedBox } from '../../shared/canvases/shapes.ts'

/** A canvas in miniature: its figure, its cards with their signs and strokes for writing, without words. For choosing between canvases. */
export function CanvasFigure({ canvas, className }: { canvas: Canvas; className?: string }) {
  const { w, h } = canvas.size
  const signs = new Set(canvas.phases.map(({ sign }) => sign))
  const hueOf = (phaseId: string) => canvas.phases.find((phase) => phase.id === phaseId)?.hue ?? null
  return (
    <svg viewBox={`0 0 ${w} ${h}`} className={className} aria-hidden="true" focusable="false">
      {canvas.phases.length === 0 && <FreeNotes w={w} h={h} />}
      {canvas.phases.map((phase) => (
        <FigureCard key={phase.id} phase={phase} />
      ))}
      {canvas.marks.map((mark, index) => (
        <FigureMark key={index} mark={mark} signs={signs} />
      ))}
      {canvas.fields.map((field) => (
        <Strokes key={field.id} box={field.box} hue={hueOf(field.phase)} />
      ))}
      {canvas.lists.map((list) =>
        // One bundle of strokes per cell, so that the columns show.
        list.cells.map((cell, index) => {
          const before = list.cells.slice(0, index).reduce((sum, { share }) => sum + share, 0)
          const box = { ...list.box, x: list.box.x + before * list.box.w, w: cell.share * list.box.w }
          return <Strokes key={`${list.id}-${cell.id}`} box={box} hue={hueOf(list.phase)} />
        }),
      )}
    </svg>
  )
}

/** What an empty sheet is for. */
function FreeNotes({ w, h }: { w: number; h: number }) {
  const side = h * 0.27
  const notes = [
    { x: 0.14, y: 0.2, turn: -6, paper: noteColours.yellow },
    { x: 0.4, y: 0.5, turn: 4, paper: noteColours.blue },
    { x: 0.66, y: 0.16, turn: 3, paper: noteColours.pink },
  ]
  return notes.map(({ x, y, turn, paper }) => (
    <rect
      key={paper}
      width={side}
      height={side}
      rx="10"
      fill={paper}
      transform={`translate(${x * w} ${y * h}) rotate(${turn} ${side / 2} ${side / 2})`}
    />
  ))
}

/** As on the board: a sheet of the phase's colour or bare paper, with its letter's band. */
function FigureCard({ phase: { hue, card, isTinted, band } }: { phase: Phase }) {
  const edge = roundedBox(card, cardRadius)
  return (
    <>
      {isTinted && <path d={edge} fill={paintColour({ hue, tone: 'ground' })} />}
      {band !== undefined && (
        <path d={leftRoundedBox({ ...card, w: band }, cardRadius)} fill={paintColour({ hue, tone: 'soft' })} />
      )}
      <path d={edge} fill="none" stroke={paintColour({ hue, tone: 'line' })} strokeWidth="5" />
    </>
  )
}

function FigureMark({ mark, signs }: { mark: Mark; signs: ReadonlySet<string> }) {
  if (mark.kind === 'words') {
    // Signs are the same in every language, and large enough to be made out; words are not.
    const sign = mark.words.da
    return signs.has(sign) ? (
      <text
        {...mark.at}
        fontSize={mark.size}
        fontWeight={mark.weight}
        textAnchor="middle"
        fill={paintColour(mark.paint)}
      >
        {sign}
      </text>
    ) : null
  }
  return (
    <path
      d={mark.d}
      fill={mark.fill ? paintColour(mark.fill) : 'none'}
      {...(mark.stroke ? { stroke: paintColour(mark.stroke), strokeWidth: Math.max(mark.strokeWidth ?? 2, 5) } : {})}
      {...(mark.dashed ? { strokeDasharray: '2 14' } : {})}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  )
}

const strokeHeight = 22

function Strokes({ box, hue }: { box: Box; hue: number | null }) {
  const count = Math.max(1, Math.min(3, Math.floor(box.h / 75)))
  return (
    <g fill={paintColour({ hue, tone: 'line' })} opacity="0.75">
      {Array.from({ length: count }, (_, index) => {
        const y = box.y + (box.h * (index + 0.5)) / count - strokeHeight / 2
        const width = (box.w - 40) * (index === count - 1 ? 0.5 : 0.85)
        return <rect key={y} x={box.x + 20} y={y} width={width} height={strokeHeight} rx={strokeHeight / 2} />
      })}
    </g>
  )
}
