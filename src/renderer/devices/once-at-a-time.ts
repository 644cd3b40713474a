/** Work that is asked for more often than it can be done: one at a time, and once more where it was asked for meanwhile. */
export function onceAtATime(work: () => Promise<void>): () => void {
  let asked = 0
  let done = 0
  let busy = false
  const go = async (): Promise<void> => {
    busy = true
    while (done < asked) {
      done = asked
      await work()
    }
    busy = false
  }
  return () => {
    asked += 1
    if (!busy) void go()
  }
}
