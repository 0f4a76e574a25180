/** Words in an SVG picture: escaped, so that no text of a board becomes markup, and broken into lines, which SVG doesn't do. */
import { lineHeight, textWidth, wrapText, type Weight } from '../canvases/measure-text.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Also without the characters that XML forbids altogether: one of them would make the whole picture unreadable. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\n\t])[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"']/g, (character) => entities[character]!)
}

/** With at most two decimals: a picture's numbers are many. */
export const svgNumber = (value: number): string => String(Math.round(value * 100) / 100)

/**
 * One line, as wide as it was measured: a picture can't bring our typeface along, and whatever stands in for it must not make words run
 * out of their box.
 */
export function svgLine(
  text: string,
  { x, y, size, weight }: { x: number; y: number; size: number; weight: Weight },
): string {
  const width = textWidth(text, size, weight)
  const fitted = width > 0 ? ` textLength="${svgNumber(width)}" lengthAdjust="spacingAndGlyphs"` : ''
  return `<tspan x="${svgNumber(x)}" y="${svgNumber(y)}"${fitted}>${escapeXml(text)}</tspan>`
}

export interface SvgLines {
  lines: readonly string[]
  x: number
  /** Top of the first line. */
  y: number
  size: number
  colour: string
  weight?: Weight
  anchor?: 'start' | 'middle' | 'end'
  leading?: number
}

export function svgLines({
  lines,
  x,
  y,
  size,
  colour,
  weight = 400,
  anchor = 'start',
  leading = lineHeight,
}: SvgLines): string {
  if (lines.every((line) => !line.trim())) return ''
  // Of the first base line below the top: half of what the line is higher than the letters, and the letters' ascent.
  const first = y + size * ((leading - 1) / 2 + 0.8)
  const spans = lines.map((line, index) => svgLine(line, { x, y: first + index * size * leading, size, weight }))
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text font-size="${svgNumber(size)}" font-weight="${weight}" fill="${colour}"${anchored}>${spans.join('')}</text>`
}

export const svgParagraph = (text: string, width: number, place: Omit<SvgLines, 'lines'>): string =>
  svgLines({ ...place, lines: wrapText(text, width, place.size, place.weight ?? 400) })
