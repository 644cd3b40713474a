/** Sounds of verdicts (ux.md 2, "Sound"); each has a twin on the page that stays until the next scan. */
export type Sound = 'found' | 'double' | 'bad' | 'server' | 'tick'

/** Hertz, and milliseconds from the beginning. `to`: the tone falls or rises to it. */
interface Tone {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly lasts: number
}

const tone = (at: number, lasts: number, from: number, to = from): Tone => ({ from, to, at, lasts })

const tonesOf: Readonly<Record<Sound, readonly Tone[]>> = {
  found: [tone(0, 80, 880)],
  double: [tone(0, 80, 660), tone(140, 80, 660)],
  bad: [tone(0, 300, 220)],
  server: [tone(0, 160, 600, 300), tone(220, 160, 600, 300), tone(440, 160, 600, 300)],
  tick: [tone(0, 20, 1200)],
}

let context: AudioContext | null = null

/** Plays it now; a machine without a sound device stays silent. */
export function playSound(sound: Sound): void {
  context ??= new AudioContext()
  // A page that nobody has pressed a key on yet may not make a sound: that is no failure.
  context.resume().catch(() => undefined)
  for (const { from, to, at, lasts } of tonesOf[sound]) {
    const [start, end] = [context.currentTime + at / 1000, context.currentTime + (at + lasts) / 1000]
    const wave = context.createOscillator()
    const loudness = context.createGain()
    wave.frequency.setValueAtTime(from, start)
    wave.frequency.linearRampToValueAtTime(to, end)
    // Without these two short slopes a tone begins and ends with a click.
    loudness.gain.setValueAtTime(0, start)
    loudness.gain.linearRampToValueAtTime(0.4, start + 0.005)
    loudness.gain.setValueAtTime(0.4, end - 0.005)
    loudness.gain.linearRampToValueAtTime(0, end)
    wave.connect(loudness).connect(context.destination)
    wave.start(start)
    wave.stop(end)
  }
}
