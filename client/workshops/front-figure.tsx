/** The picture of the front page: a wheel and a diamond on a board that three people are writing on. Decoration; the page says it in words. */
import type { ReactNode } from 'react'
import { noteColours, paintColour, schoolColour } from '../../shared/canvases/colours.ts'
import { useWords } from '../i18n/use-words.ts'
import { scribble } from './front-figure-paths.ts'
import { FrontFigureWheel, phaseHues } from './front-figure-wheel.tsx'

const cornerHues = [255, 165, 65, 330] as const

export function FrontFigure({ className }: { className?: string }) {
  const words = useWords()
  return (
    <svg viewBox="0 0 960 820" className={className} aria-hidden="true" focusable="false" fontFamily="inherit">
      <defs>
        <filter id="front-soft" x="-20%" y="-20%" width="140%" height="150%">
          <feDropShadow dx="0" dy="8" stdDeviation="14" floodColor="oklch(0.3 0.03 260)" floodOpacity="0.14" />
        </filter>
        <pattern id="front-dots" width="30" height="30" patternUnits="userSpaceOnUse">
          <circle cx="15" cy="15" r="1.3" fill="oklch(0.88 0.012 85)" />
        </pattern>
      </defs>
      <rect x="26" y="22" width="900" height="756" rx="34" fill="white" filter="url(#front-soft)" />
      <rect x="26" y="22" width="900" height="756" rx="34" fill="url(#front-dots)" />
      <FrontFigureWheel />
      <Cards />
      <Diamond />
      <Note at={{ x: 50, y: 580 }} turn={-5} colour={noteColours.yellow}>
        <foreignObject x="16" y="20" width="148" height="124">
          <p className="front-figure-note">{words('front.figure.note')}</p>
        </foreignObject>
      </Note>
      <Note at={{ x: 286, y: 678 }} turn={4} colour={noteColours.pink} size={128}>
        <Writing lines={[scribble(20, 44, 82, 1), scribble(20, 70, 66, 5)]} />
      </Note>
      <Pointer at={{ x: 172, y: 690 }} colour={schoolColour(0)} name={words('front.figure.people.first')} />
      <Pointer at={{ x: 838, y: 186 }} colour={schoolColour(1)} name={words('front.figure.people.second')} />
      <Pointer at={{ x: 540, y: 686 }} colour={schoolColour(2)} name={words('front.figure.people.third')} />
    </svg>
  )
}

function Cards() {
  return (
    <g>
      <Card at={{ x: 664, y: 74 }} width={222} height={128} hue={phaseHues[0]} stem="M561 164C598 142 625 138 664 138">
        <Writing lines={[scribble(28, 44, 160, 2), scribble(28, 72, 138, 3), scribble(28, 100, 92, 7)]} />
      </Card>
      <Card at={{ x: 722, y: 300 }} width={176} height={102} hue={phaseHues[1]} stem="M696 384C708 368 712 358 722 352">
        <Writing lines={[scribble(26, 42, 118, 4), scribble(26, 70, 84, 1)]} />
      </Card>
      <Card at={{ x: 52, y: 60 }} width={190} height={104} hue={phaseHues[5]} stem="M282 162C264 146 260 130 242 122">
        <Writing lines={[scribble(26, 42, 132, 6), scribble(26, 70, 96, 2)]} />
      </Card>
    </g>
  )
}

function Card(props: {
  at: { x: number; y: number }
  width: number
  height: number
  hue: number
  stem: string
  children: ReactNode
}) {
  const { at, width, height, hue, stem, children } = props
  const line = paintColour({ hue, tone: 'line' })
  return (
    <g>
      <path d={stem} fill="none" stroke={line} strokeWidth="4" strokeLinecap="round" />
      <g transform={`translate(${at.x} ${at.y})`}>
        <rect width={width} height={height} rx="16" fill="white" filter="url(#front-soft)" />
        <rect width={width} height={height} rx="16" fill={paintColour({ hue, tone: 'ground' })} opacity="0.55" />
        <rect x="0" y="16" width="6" height={height - 32} rx="3" fill={line} />
        {children}
      </g>
    </g>
  )
}

function Diamond() {
  const corners = [
    'M0 -128 62 -66 0 -4 -62 -66Z',
    'M66 -62 128 0 66 62 4 0Z',
    'M0 4 62 66 0 128 -62 66Z',
    'M-66 -62 -4 0 -66 62 -128 0Z',
  ] as const
  return (
    <g transform="translate(776 606)">
      <path
        d="M0 -152 152 0 0 152 -152 0Z"
        fill="white"
        stroke="white"
        strokeWidth="24"
        strokeLinejoin="round"
        filter="url(#front-soft)"
      />
      {corners.map((d, index) => {
        const hue = cornerHues[index] ?? null
        return (
          <path
            key={d}
            d={d}
            fill={paintColour({ hue, tone: 'ground' })}
            stroke={paintColour({ hue, tone: 'line' })}
            strokeWidth="5"
            strokeLinejoin="round"
          />
        )
      })}
      <Writing
        lines={[scribble(-30, -62, 58, 3), scribble(36, 4, 58, 5), scribble(-30, 70, 58, 1), scribble(-96, 4, 58, 7)]}
      />
    </g>
  )
}

function Note({
  at,
  turn,
  colour,
  size = 180,
  children,
}: {
  at: { x: number; y: number }
  turn: number
  colour: string
  size?: number
  children: ReactNode
}) {
  return (
    <g transform={`translate(${at.x} ${at.y}) rotate(${turn})`}>
      <rect width={size} height={size * 0.86} rx="6" fill={colour} filter="url(#front-soft)" />
      {children}
    </g>
  )
}

function Writing({ lines }: { lines: readonly string[] }) {
  return (
    <g
      fill="none"
      stroke="oklch(0.32 0.03 260)"
      strokeWidth="3.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      opacity="0.72"
    >
      {lines.map((d) => (
        <path key={d} d={d} />
      ))}
    </g>
  )
}

function Pointer({ at, colour, name }: { at: { x: number; y: number }; colour: string; name: string }) {
  const width = 30 + name.length * 12.5
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <path d="M0 0 8.5 30 15 18.5 28 16Z" fill={colour} stroke="white" strokeWidth="2.5" strokeLinejoin="round" />
      <rect x="20" y="26" width={width} height="36" rx="18" fill={colour} />
      <text
        x={20 + width / 2}
        y="45"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize="21"
        fontWeight="600"
        fill="white"
      >
        {name}
      </text>
    </g>
  )
}
