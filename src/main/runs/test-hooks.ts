/** What a test does around calls of a port, by `port.method`; it may look, change the world, or throw. */
export class Hooks {
  readonly calls: string[] = []
  readonly #before = new Map<string, (given: readonly unknown[]) => void>()
  readonly #after = new Map<string, (answer: unknown) => void>()

  /** Before each call of it, until another takes its place. */
  before(name: string, what: (given: readonly unknown[]) => void): void {
    this.#before.set(name, what)
  }

  after(name: string, what: (answer: unknown) => void): void {
    this.#after.set(name, what)
  }

  /** Only around the next call. */
  once(name: string, when: 'before' | 'after', what: () => void): void {
    this.times(name, when, 1, what)
  }

  times(name: string, when: 'before' | 'after', count: number, what: () => void): void {
    let left = count
    this[when](name, () => {
      left -= 1
      if (left >= 0) what()
    })
  }

  clear(): void {
    this.#before.clear()
    this.#after.clear()
  }

  called(name: string): number {
    return this.calls.filter((one) => one === name).length
  }

  /** The same port, with what the test wants around each of its calls. */
  around<T extends object>(port: T, portName: string): T {
    return new Proxy(port, {
      get: (target, method) => {
        const value: unknown = Reflect.get(target, method, target)
        if (typeof value !== 'function') return value
        const name = `${portName}.${String(method)}`
        return (...given: unknown[]): unknown => {
          this.calls.push(name)
          this.#before.get(name)?.(given)
          const answer: unknown = Reflect.apply(value, target, given)
          if (!(answer instanceof Promise)) return answer
          return answer.then((one: unknown) => {
            this.#after.get(name)?.(one)
            return one
          })
        }
      },
    })
  }
}
