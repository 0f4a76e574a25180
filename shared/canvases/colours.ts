/**
 * The colours of canvases, notes and schools, in OKLCH: hues at one lightness and chroma per tone. Ink is >= 7:1 on paper, ground
 * and soft for every hue.
 */
import type { Paint } from './canvas.ts'
import { parseOklch, toHex } from './oklch.ts'

const tones = {
  paper: { lightness: 0.99, chroma: 0.008 },
  ground: { lightness: 0.953, chroma: 0.034 },
  soft: { lightness: 0.885, chroma: 0.072 },
  line: { lightness: 0.72, chroma: 0.11 },
  ink: { lightness: 0.33, chroma: 0.085 },
} as const

/** Without a hue: the design system's warm paper and blue-black ink. */
const neutrals = {
  paper: 'oklch(1 0 0)',
  ground: 'oklch(0.965 0.008 85)',
  soft: 'oklch(0.92 0.012 85)',
  line: 'oklch(0.76 0.014 85)',
  ink: 'oklch(0.25 0.025 260)',
} as const

/** A CSS colour. */
export function paintColour({ hue, tone }: Paint): string {
  if (hue === null) return neutrals[tone]
  const { lightness, chroma } = tones[tone]
  return `oklch(${lightness} ${chroma} ${hue})`
}

/** The same as `#rrggbb`, for pictures that other programs open. */
export const paintHex = (paint: Paint): string => toHex(parseOklch(paintColour(paint)))

/** The paper of sticky notes, by name. Pale enough for dark text (>= 7:1). */
export const noteColours = {
  yellow: 'oklch(0.93 0.1 98)',
  pink: 'oklch(0.9 0.06 350)',
  blue: 'oklch(0.91 0.05 235)',
  green: 'oklch(0.92 0.07 145)',
  violet: 'oklch(0.9 0.05 300)',
  white: 'oklch(0.99 0.003 80)',
} as const
export type NoteColour = keyof typeof noteColours

export const isNoteColour = (name: string): name is NoteColour => Object.hasOwn(noteColours, name)
export const noteHex = (name: string): string =>
  toHex(parseOklch(isNoteColour(name) ? noteColours[name] : noteColours.yellow))

/**
 * Twelve school colours, dark enough for white text and for lines on white (>= 4.5:1). Neighbours in the order differ in hue and in
 * lightness, so that colour-blind eyes tell them apart too; a name or number always stands beside.
 */
export const schoolColours = [
  'oklch(0.48 0.15 255)',
  'oklch(0.55 0.15 40)',
  'oklch(0.42 0.09 170)',
  'oklch(0.52 0.19 350)',
  'oklch(0.4 0.13 300)',
  'oklch(0.54 0.11 125)',
  'oklch(0.45 0.1 220)',
  'oklch(0.5 0.18 20)',
  'oklch(0.38 0.1 270)',
  'oklch(0.53 0.11 75)',
  'oklch(0.46 0.11 145)',
  'oklch(0.48 0.16 325)',
] as const
/** Consultants and others who belong to no school. */
export const noSchoolColour = 'oklch(0.35 0.02 260)'

export const schoolColour = (index: number | null): string =>
  index === null ? noSchoolColour : (schoolColours[index % schoolColours.length] ?? noSchoolColour)
