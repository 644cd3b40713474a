import type { Events } from '#shared/contract/events.ts'

type Hear = <E extends keyof Events>(event: E, value: Events[E]) => void

/** Milliseconds before the stream is opened again. */
const pause = 1000

/** Reads the server's events for as long as the page lives; a stream that ends is opened again. */
export function followEvents(authorization: string, hear: Hear): void {
  const read = async (): Promise<void> => {
    const response = await fetch('/events', { method: 'POST', headers: { authorization } })
    if (!response.ok || response.body === null) return
    let rest = ''
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + part).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const { event, value } = JSON.parse(line) as { event: keyof Events; value: Events[keyof Events] }
        hear(event, value)
      }
    }
  }
  const again = (): void => {
    window.setTimeout(follow, pause)
  }
  const follow = (): void => {
    // A server that is away is told by every call that is made; here there is nothing to say twice.
    read().then(again, again)
  }
  follow()
}
