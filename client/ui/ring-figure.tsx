/** A ring of six: as it is, with a tick for what is done, or with a piece gone astray: for pages that say one thing. Decoration. */
const hues = [255, 215, 165, 110, 65, 25]

export function RingFigure({ state }: { state: 'plain' | 'whole' | 'astray' }) {
  return (
    <svg viewBox="0 0 240 200" aria-hidden="true" focusable="false">
      {hues.map((hue, index) => {
        const isAstray = state === 'astray' && index === 1
        return (
          <g key={hue} transform={isAstray ? 'translate(62 24) rotate(24 150 80)' : undefined}>
            <path d={piece(index, 34, 80)} fill={`oklch(0.945 0.04 ${hue})`} />
            <path d={piece(index, 74, 80)} fill={`oklch(0.72 0.11 ${hue})`} />
          </g>
        )
      })}
      {state === 'astray' && <path d={piece(1, 34, 80)} className="ring-figure-gap" />}
      {state === 'whole' && <path d="M76 101 92 117 122 85" className="ring-figure-tick" />}
    </svg>
  )
}

const centre = { x: 98, y: 100 }

function piece(index: number, inner: number, outer: number): string {
  const at = (radius: number, degrees: number) => {
    const angle = (degrees * Math.PI) / 180
    return `${(centre.x + radius * Math.cos(angle)).toFixed(1)} ${(centre.y + radius * Math.sin(angle)).toFixed(1)}`
  }
  const [from, to] = [index * 60 - 88.5, index * 60 - 31.5]
  return `M${at(outer, from)}A${outer} ${outer} 0 0 1 ${at(outer, to)}L${at(inner, to)}A${inner} ${inner} 0 0 0 ${at(inner, from)}Z`
}
