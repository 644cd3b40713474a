import { expect, it } from 'vitest'
import { json, run, temporaryFolder } from '../tools/cli.ts'

it('does the whole job: every device enrolled, one object of each kind, and the word of it on stdout', async () => {
  using home = temporaryFolder()
  const ran = await run(['practice', '--devices', '3', '--speed', '4000', '--home', home.path])
  expect(ran.code, ran.err).toBe(0)
  expect(ran.out).toContain('3 of 3 enrolled')
  expect(ran.out).toContain('one object of each kind')
  const world = json(await run(['practice', '--dump', '--json', '--home', home.path]))
  const history = world['history'] as { primitive: string; by: string }[]
  const ours = history.filter((one) => one.by === 'drydock').map((one) => one.primitive)
  for (const primitive of ['create-package', 'create-task-sequence', 'create-collection', 'create-deployment'])
    expect(ours.filter((one) => one === primitive)).toHaveLength(1)
  expect(ours).toContain('remove-deployment')
  expect(world['deployments']).not.toContainEqual(
    expect.objectContaining({ comment: expect.stringContaining('drydock-run=') as string }),
  )
  expect(world['variables']).toEqual([])
  const again = await run(['practice', '--home', home.path])
  expect(again.code).toBe(2)
  const audit = json(await run(['audit', 'verify', '--json', '--home', home.path]))
  expect(audit).toMatchObject({ schema: 1, ok: true })
})
