import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { probeModule } from './tools/host-module.ts'
import { script, standIn } from './tools/host-executable.ts'
import { createProbe, never, type Probe } from './tools/host-probe.ts'

async function failureOf(probe: Probe): Promise<unknown> {
  const error: unknown = await probe.host.facts(never).catch((reason: unknown) => reason)
  expect(probe.host.processes()).toEqual([])
  return error
}

describe('an engine that can not be worked with is explained', () => {
  it.each([
    ['constrained', 'powershell-constrained', { mode: 'ConstrainedLanguage' }, ''],
    ['restricted-runspace', 'powershell-constrained', { mode: 'ConstrainedLanguage' }, ''],
    ['all-signed', 'powershell-blocked', {}, 'not digitally signed'],
    ['blocked-module', 'powershell-blocked', {}, 'Wire.ps1 is not signed'],
    ['version 2.0', 'powershell-too-old', { version: '2.0' }, ''],
    ['version 5.0.10586.117', 'powershell-too-old', { version: '5.0.10586.117' }, ''],
    ['not-ready', 'powershell-module-broken', {}, 'Unexpected token'],
    ['ends', 'powershell-ended', {}, 'no memory left'],
  ])('%s: %s', async (how, code, parameters, detail) => {
    const error = await failureOf(createProbe({ executable: standIn(how) }))
    expect(error).toMatchObject({ failure: { code, parameters } })
    if (detail !== '') expect(error).toMatchObject({ failure: { detail: expect.stringContaining(detail) as string } })
  })

  it('that never answers is ended', async () => {
    const error = await failureOf(createProbe({ executable: standIn('silent'), times: { start: 500 } }))
    expect(error).toMatchObject({ failure: { code: 'powershell-no-answer', parameters: { seconds: 1 } } })
  })

  it.each(['5.1', '7.6.9'])('version %s is new enough', async (version) => {
    const probe = createProbe({ executable: standIn(`version ${version}`) })
    await expect(probe.host.facts(never)).resolves.toMatchObject({ edition: 'Desktop', languageMode: 'FullLanguage' })
  })
})

describe('an executable that is not there', () => {
  it.each([
    ['no file', '/nowhere/pwsh'],
    ['no absolute path', 'pwsh'],
    ['a folder', '/tmp'],
  ])('%s: nothing is started', async (_what, executable) => {
    const pids: unknown[] = []
    const probe = createProbe({ executable, onProcess: (pid) => pids.push(pid) })
    expect(await failureOf(probe)).toMatchObject({
      failure: { code: 'powershell-missing', parameters: { where: executable } },
    })
    expect(pids).toEqual([])
  })

  it('for want of its interpreter is refused by the system', async () => {
    const executable = script('#!/nowhere/sh')
    expect(await failureOf(createProbe({ executable }))).toMatchObject({
      failure: { code: 'powershell-missing', parameters: { where: executable } },
    })
  })
})

describe('a module', () => {
  it.each(['Host.ps1', 'Drydock.psd1', 'Drydock.psm1', 'Private/Wire.ps1'])(
    'without %s is said to be broken',
    async (file) => {
      using module = probeModule()
      rmSync(path.join(module.folder, file))
      const error = await failureOf(createProbe({ module: module.manifest }))
      const detail = expect.stringContaining(path.basename(file)) as string
      expect(error).toMatchObject({ failure: { code: 'powershell-module-broken', kind: 'input', detail } })
    },
  )
})

it('tells what the engine is', async () => {
  const probe = createProbe()
  const facts = await probe.host.facts(never)
  expect(facts).toMatchObject({ edition: 'Core', languageMode: 'FullLanguage', executionPolicy: 'Bypass' })
  expect(Object.keys(facts)).not.toContain('type')
  expect(probe.host.processes()).toEqual([facts.pid])
})
