/** The shapes that the front page's picture is drawn with. */

/** A piece of a ring as an SVG path; angles in degrees, 0 to the right, clockwise. */
export function ringPiece(piece: {
  x: number
  y: number
  inner: number
  outer: number
  from: number
  to: number
}): string {
  const { x, y, inner, outer, from, to } = piece
  const at = (radius: number, degrees: number) => {
    const angle = (degrees * Math.PI) / 180
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`
  }
  const large = to - from > 180 ? 1 : 0
  return (
    `M${at(outer, from)}A${outer} ${outer} 0 ${large} 1 ${at(outer, to)}` +
    `L${at(inner, to)}A${inner} ${inner} 0 ${large} 0 ${at(inner, from)}Z`
  )
}

const heights = [9, 5, 11, 4, 8, 6, 12, 5, 7, 10]

/** A line that looks like writing, always the same for the same seed. */
export function scribble(x: number, y: number, width: number, seed: number): string {
  let path = `M${x} ${y}`
  let drawn = 0
  for (let step = seed; drawn < width; step++) {
    const height = heights[step % heights.length] ?? 8
    // A gap now and then, as between words.
    if (step % 6 === 5) {
      drawn += 12
      path += `M${x + drawn} ${y}`
      continue
    }
    path += `q3 ${-height} 5 ${-height * 0.4}t5 ${height * 0.4}`
    drawn += 10
  }
  return path
}
