import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { connectionParts } from '#shared/contract/parts.ts'
import { fail } from '#shared/failure.ts'
import type { PowerShellFacts } from '#shared/workstation/facts.ts'
import { goodPowerShell } from '#shared/workstation/testing/examples.ts'
import { tenantFixtures } from '#main/practice/tenant/fixtures.ts'
import { testUnc } from '#main/practice/test-world.ts'
import type { DeployPorts } from '../deploy/context.ts'
import { bench, failureOf, forever, type Bench } from '../test-bench.ts'
import { checkPart } from './check-part.ts'
import { lookAtReadiness } from './readiness.ts'

const onMachine = ({ connection: { ports } }: Bench, more: Partial<PowerShellFacts> = {}): DeployPorts => ({
  ...ports,
  workstation: { ...ports.workstation, powerShell: () => Promise.resolve({ ...goodPowerShell, ...more }) },
})
const part = (there: Bench, name: (typeof connectionParts)[number], ports = there.connection.ports) =>
  checkPart(ports, name, there.clock, forever)

describe('the parts of a connection', () => {
  it('say who and where they are', async () => {
    const there = await bench({ devices: 1 })
    const { id, displayName: name } = tenantFixtures(1).organization
    expect(await part(there, 'tenant')).toMatchObject({ state: 'ok', fact: { code: 'tenant', name, id } })
    expect(await part(there, 'site')).toMatchObject({
      state: 'ok',
      fact: { code: 'site', siteCode: 'PRA', version: '5.00.9128.1000' },
    })
    const share = { code: 'share', folder: there.share, unc: testUnc, proved: true }
    expect(await part(there, 'share')).toMatchObject({ state: 'ok', fact: share })
    for (const name of ['powershell', 'console'] as const)
      expect(await part(there, name)).toMatchObject({ state: 'not-needed', fact: { code: 'not-needed' } })
  })

  it('say when they were looked at', async () => {
    const there = await bench({ devices: 1 })
    there.clock.pass(60)
    for (const name of connectionParts) expect(Date.parse((await part(there, name)).at)).toBe(there.clock.now())
  })

  it('of this machine are as PowerShell sees them', async () => {
    const there = await bench({ devices: 1 })
    const good = onMachine(there)
    expect(await part(there, 'powershell', good)).toMatchObject({
      state: 'ok',
      fact: { code: 'powershell', edition: 'Desktop', version: '5.1.26100.1591' },
    })
    expect(await part(there, 'console', good)).toMatchObject({
      state: 'ok',
      fact: { code: 'console', version: '5.2403.1171.1000' },
    })
    const bare = onMachine(there, { console: null, languageMode: 'ConstrainedLanguage' })
    expect(await part(there, 'powershell', bare)).toMatchObject({ state: 'bad', fact: { code: 'powershell' } })
    expect(await part(there, 'console', bare)).toMatchObject({ state: 'bad', fact: { code: 'console-missing' } })
  })

  it('that do not answer are bad, and say why', async () => {
    const there = await bench({ devices: 1 })
    there.hooks.before('about.facts', () => {
      throw fail('outside', 'site-unreachable')
    })
    expect(await part(there, 'site')).toMatchObject({ state: 'bad', failure: { code: 'site-unreachable' } })
    rmSync(there.share, { recursive: true })
    expect(await part(there, 'share')).toMatchObject({ state: 'bad', failure: { code: 'share-unreachable' } })
    there.hooks.before('tenant.organization', () => {
      throw fail('cancelled', 'cancelled')
    })
    expect(await failureOf(part(there, 'tenant'))).toMatchObject({ kind: 'cancelled' })
  })

  it('a share behind another name is not proved', async () => {
    const there = await bench({ devices: 1 })
    const { ports } = there.connection
    const elsewhere = {
      ...ports.share,
      prove: async () => ({ ...(await ports.share.prove(forever)), sameplace: 'different' as const }),
    }
    expect(await part(there, 'share', { ...ports, share: elsewhere })).toMatchObject({
      state: 'bad',
      fact: { proved: false },
    })
  })

  it('a tenant that went away is bad', async () => {
    const there = await bench({ devices: 1, faults: ['tenant-gone'] })
    await there.start()
    expect(await part(there, 'tenant')).toMatchObject({ state: 'bad', failure: { code: 'tenant-unreachable' } })
  })
})

const readiness = async (there: Bench, ports = there.connection.ports) =>
  (await lookAtReadiness(ports, there.clock, forever)).checks

describe('readiness', () => {
  it('finds nothing in the way of practice, and changes nothing', async () => {
    const there = await bench({ devices: 1 })
    const { length } = there.dump().history
    const checks = await readiness(there)
    expect(checks.filter((one) => one.state !== 'ok')).toEqual([])
    expect(checks.length).toBeGreaterThan(12)
    expect(there.dump().history).toHaveLength(length)
  })

  it('asks each source once', async () => {
    const there = await bench({ devices: 1 })
    await readiness(there)
    expect(there.hooks.calls.toSorted()).toEqual([...new Set(there.hooks.calls)].toSorted())
  })

  it('knows nothing of a tenant that is gone, and all of the rest', async () => {
    const there = await bench({ devices: 1, faults: ['tenant-gone'] })
    await there.start()
    const checks = await readiness(there)
    for (const one of checks)
      expect([one.source, one.state, one.failure?.code]).toEqual(
        one.source === 'tenant' ? ['tenant', 'unknown', 'tenant-unreachable'] : [one.source, 'ok', undefined],
      )
  })

  it('tells what the machine lacks beside what the site has', async () => {
    const there = await bench({ devices: 1 })
    const blocked = (await readiness(there, onMachine(there, { console: null }))).filter((one) => one.state === 'block')
    expect(blocked.map((one) => one.topic)).toEqual(['console'])
  })

  it('misses what the site does not have', async () => {
    const there = await bench({ devices: 1 })
    there.world.db.run('DELETE FROM onPoint')
    there.world.db.run("DELETE FROM content WHERE id = 'PRA00011'")
    there.world.db.run('DELETE FROM pointGroup')
    there.world.db.run('DELETE FROM point')
    const blocked = (await readiness(there)).filter((one) => one.state === 'block')
    expect(blocked.map((one) => one.finding?.code).toSorted()).toEqual(['no-os-image', 'no-point'])
  })

  it('breaks where it was cancelled', async () => {
    const there = await bench({ devices: 1 })
    there.hooks.before('about.rights', () => {
      throw fail('cancelled', 'cancelled')
    })
    expect(await failureOf(readiness(there))).toMatchObject({ code: 'cancelled' })
  })
})
