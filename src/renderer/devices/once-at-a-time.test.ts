import { expect, it } from 'vitest'
import { onceAtATime } from './once-at-a-time.ts'

it('does the work once more, however often it was asked for meanwhile', async () => {
  const ends: (() => void)[] = []
  let running = 0
  let most = 0
  const ask = onceAtATime(async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((resolve) => ends.push(resolve))
    running -= 1
  })
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
  ask()
  ask()
  ask()
  await turn()
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await turn()
  expect(ends).toHaveLength(2)
  ends[1]?.()
  await turn()
  expect(ends).toHaveLength(2)
  ask()
  await turn()
  expect(ends).toHaveLength(3)
  expect(most).toBe(1)
})
