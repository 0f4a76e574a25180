/**
 * From OKLCH, in which our colours are chosen, to sRGB, which every program reads; and how well one colour stands out on another.
 * The conversion is Björn Ottosson's (https://bottosson.github.io/posts/oklab/), contrast is WCAG 2's.
 */

export interface Oklch {
  lightness: number
  chroma: number
  /** Degrees. */
  hue: number
}

/** Reads `oklch(0.93 0.1 98)`, the one form that we write. */
export function parseOklch(css: string): Oklch {
  const numbers = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(css)?.slice(1).map(Number)
  if (!numbers) throw new Error(`not a colour of ours: ${css}`)
  return { lightness: numbers[0]!, chroma: numbers[1]!, hue: numbers[2]! }
}

/** Linear red, green and blue, 0 to 1; what sRGB can't show is cut off. */
function linearRgb({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

/** `#rrggbb` */
export function toHex(colour: Oklch): string {
  const digits = linearRgb(colour).map((value) => {
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${digits.join('')}`
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: Oklch, other: Oklch): number {
  const luminance = (colour: Oklch) => {
    const [r, g, b] = linearRgb(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
