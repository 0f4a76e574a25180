import type { CSSProperties } from 'react'
import { paintColour } from '../../shared/canvases/colours.ts'
import type { Tone } from '../../shared/canvases/canvas.ts'

const tones: readonly Tone[] = ['paper', 'ground', 'soft', 'line', 'ink']

/** A phase's colours for style sheets: `--phase-ground`, `--phase-ink` … */
export const phaseColours = (hue: number | null): CSSProperties =>
  Object.fromEntries(tones.map((tone) => [`--phase-${tone}`, paintColour({ hue, tone })]))
