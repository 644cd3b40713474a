import { expect, it, vi } from 'vitest'
import { bench } from '../test-bench.ts'

it('others have their turn between two pages of what the site has said', async () => {
  const there = await bench({ devices: 60 })
  const { status } = there.connection.ports.site
  const read = status.messages.bind(status)
  let turn = 0
  const count = (): void => {
    turn += 1
    others = setImmediate(count)
  }
  let others = setImmediate(count)
  const pages: { readonly turn: number; readonly more: boolean }[] = []
  vi.spyOn(status, 'messages').mockImplementation(async (...asked) => {
    const page = await read(...asked)
    pages.push({ turn, more: page.more })
    return page
  })
  const { run } = await there.start({ until: 'deployment' })
  there.clock.pass(24 * 60 * 60_000)
  await there.resume(run)
  clearImmediate(others)
  const followed = pages.filter((one) => one.more)
  expect(followed).not.toEqual([])
  for (const one of followed) expect(pages[pages.indexOf(one) + 1]?.turn).toBeGreaterThan(one.turn)
})
