import { paintColour } from '../../shared/canvases/colours.ts'
import { ringPiece } from './front-figure-paths.ts'

export const phaseHues = [255, 215, 165, 110, 65, 25] as const
const hub = { x: 416, y: 400 }

/** Six phases around a pupil. */
export function FrontFigureWheel() {
  return (
    <g>
      <circle cx={hub.x} cy={hub.y} r="286" fill="white" />
      <path
        d={ringPiece({ ...hub, inner: 303, outer: 305, from: -86, to: 258 })}
        fill={paintColour({ hue: null, tone: 'line' })}
        opacity="0.55"
      />
      <path
        d="M-13 -9 0 0 -13 9"
        transform="translate(358 102) rotate(-10)"
        fill="none"
        stroke={paintColour({ hue: null, tone: 'line' })}
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {phaseHues.map((hue, index) => {
        const from = index * 60 - 90
        const middle = ((from + 30) * Math.PI) / 180
        return (
          <g key={hue}>
            <path
              d={ringPiece({ ...hub, inner: 142, outer: 282, from: from + 1.1, to: from + 58.9 })}
              fill={paintColour({ hue, tone: 'ground' })}
            />
            <path
              d={ringPiece({ ...hub, inner: 268, outer: 282, from: from + 1.1, to: from + 58.9 })}
              fill={paintColour({ hue, tone: 'line' })}
            />
            <text
              x={hub.x + 206 * Math.cos(middle)}
              y={hub.y + 206 * Math.sin(middle)}
              textAnchor="middle"
              dominantBaseline="central"
              fontSize="62"
              fontWeight="700"
              fill={paintColour({ hue, tone: 'ink' })}
            >
              {index + 1}
            </text>
          </g>
        )
      })}
      <Pupil />
    </g>
  )
}

/** In the hub: the one that it is all about. */
function Pupil() {
  return (
    <g transform={`translate(${hub.x} ${hub.y})`}>
      <circle r="122" fill="oklch(0.97 0.02 85)" />
      <clipPath id="front-hub">
        <circle r="122" />
      </clipPath>
      <g clipPath="url(#front-hub)">
        <path d="M-84 130c0-62 34-88 84-88s84 26 84 88z" fill="oklch(0.52 0.09 180)" />
        <path d="M-20 30h40v26c0 10-9 18-20 18s-20-8-20-18z" fill="oklch(0.78 0.07 60)" />
        <circle cy="-8" r="52" fill="oklch(0.84 0.06 62)" />
        <path
          d="M-54 -6C-60 -52 -34 -74 2 -74s62 24 54 66c-10-8-18-20-22-32-14 14-52 20-72 12-6 6-12 14-16 22z"
          fill="oklch(0.42 0.06 55)"
        />
        <circle cx="-18" cy="2" r="4.6" fill="oklch(0.3 0.03 50)" />
        <circle cx="20" cy="2" r="4.6" fill="oklch(0.3 0.03 50)" />
        <path d="M-14 21c8 9 21 9 29 0" fill="none" stroke="oklch(0.3 0.03 50)" strokeWidth="4" strokeLinecap="round" />
      </g>
    </g>
  )
}
