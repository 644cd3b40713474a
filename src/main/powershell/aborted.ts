/** Resolves when `signal` aborts; never where `over` does first. Leaves nothing behind at either. */
export function aborted(signal: AbortSignal, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve()
      return
    }
    const listener = (): void => {
      resolve()
    }
    signal.addEventListener('abort', listener, { once: true })
    const forget = (): void => {
      signal.removeEventListener('abort', listener)
    }
    over.addEventListener('abort', forget, { once: true })
  })
}
