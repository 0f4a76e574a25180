/** The clock's sound: a few quiet tones, made here. Silent until the person has touched the page, as browsers want it. */
export type BellCall = 'lastMinute' | 'over'

/** Hz, each a little after the one before. */
const tones: Record<BellCall, readonly number[]> = { lastMinute: [523, 659], over: [659, 523, 392] }
const apartSeconds = 0.32
const lastsSeconds = 1.4
const loudness = 0.07

export class SoftBell {
  readonly #make: () => AudioContext
  #context: AudioContext | null = null

  constructor(make: () => AudioContext) {
    this.#make = make
  }

  /** To be called from a touch of the person: only then a browser lets a page sound. */
  wake(): void {
    try {
      this.#context ??= this.#make()
      if (this.#context.state === 'suspended') this.#context.resume().catch(() => {})
    } catch {
      // A browser without sound: the clock is seen all the same.
    }
  }

  ring(call: BellCall): void {
    const context = this.#context
    if (context?.state !== 'running') return
    for (const [index, hertz] of tones[call].entries())
      sound(context, hertz, context.currentTime + index * apartSeconds)
  }

  close(): void {
    this.#context?.close().catch(() => {})
    this.#context = null
  }
}

function sound(context: AudioContext, hertz: number, at: number): void {
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.type = 'sine'
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(loudness, at + 0.03)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + lastsSeconds)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + lastsSeconds)
}
