/** A key as it came, and when (milliseconds, of the event itself). */
export interface Key {
  readonly key: string
  readonly at: number
}

/** What a key means to whoever watches for a scanner. */
export type Heard =
  /** An ordinary key, so far. */
  | { readonly kind: 'key' }
  /** The key belongs to a burst that is going on. */
  | { readonly kind: 'burst'; readonly length: number }
  /** The burst has ended with Enter: this was a scan. */
  | { readonly kind: 'scan'; readonly text: string }

/** Fewer characters are typing, however fast (ux.md 2). */
const shortest = 6
/** No key of a device is so long; whoever takes a scan says so. Only a key that is held down goes on beyond it. */
const longest = 4096

/**
 * Tells a keyboard-wedge scanner from a person: at least six characters, each within `pause` milliseconds of the one
 * before, then Enter (ux.md 2, "A scan is never a confirmation").
 */
export class BurstDetector {
  #text = ''
  #last = Number.NEGATIVE_INFINITY

  hear({ key, at }: Key, pause: number): Heard {
    const inTime = at - this.#last <= pause
    this.#last = at
    if (key === 'Enter') {
      const text = this.#text
      this.#text = ''
      return inTime && text.length >= shortest ? { kind: 'scan', text } : { kind: 'key' }
    }
    if (key === 'Shift') return { kind: 'key' }
    if (!/^.$/su.test(key)) {
      this.#text = ''
      return { kind: 'key' }
    }
    this.#text = inTime && this.#text.length < longest ? this.#text + key : key
    return this.#text.length >= shortest ? { kind: 'burst', length: this.#text.length } : { kind: 'key' }
  }
}
