/** Six segments around a hub: the sign of the product. Decoration; its name always stands beside it. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {segments.map(({ path, colour }) => (
        <path key={colour} d={path} fill={colour} />
      ))}
      <circle cx="16" cy="16" r="4.4" fill="oklch(0.42 0.085 180)" />
    </svg>
  )
}

const hues = [255, 205, 150, 95, 50, 340]

const segments = hues.map((hue, index) => {
  const from = (index * 60 - 90 + 4) * (Math.PI / 180)
  const to = (index * 60 - 30 - 4) * (Math.PI / 180)
  const at = (radius: number, angle: number) =>
    `${(16 + radius * Math.cos(angle)).toFixed(2)} ${(16 + radius * Math.sin(angle)).toFixed(2)}`
  return {
    colour: `oklch(0.66 0.12 ${hue})`,
    path: `M${at(15, from)}A15 15 0 0 1 ${at(15, to)}L${at(7.6, to)}A7.6 7.6 0 0 0 ${at(7.6, from)}Z`,
  }
})
