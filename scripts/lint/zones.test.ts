import { describe, expect, it } from 'vitest'
import { placeOf } from './places.ts'
import { refusal } from './zones.ts'

describe('who may import whom', () => {
  it.each([
    ['src/shared/plan/plan.ts', '../finding.ts'],
    ['src/shared/plan/plan.ts', 'zod'],
    ['src/renderer/backend.ts', '#shared/contract/calls.ts'],
    ['src/renderer/backend.ts', 'react'],
    ['src/main/fronts/terminal/main.ts', '#main/app.ts'],
    ['src/main/fronts/terminal/main.ts', './terminal.ts'],
    ['src/main/fronts/window/main.ts', 'electron'],
    ['src/main/preload.ts', 'electron'],
    ['src/main/app.ts', '#main/runs/runner.ts'],
    ['src/main/app.ts', '#main/intune/graph-client.ts'],
    ['src/main/app.ts', '#main/log/log.ts'],
    ['src/main/app.ts', './time.ts'],
    ['src/main/runs/deploy/package.ts', '../poll.ts'],
    ['src/main/runs/deploy/package.ts', '#main/configmgr/port.ts'],
    ['src/main/runs/deploy/package.ts', '#main/store/runs.ts'],
    ['src/main/devices/intake.ts', '#main/ids.ts'],
    ['src/main/store/open.ts', 'better-sqlite3'],
    ['src/main/practice/world/db.ts', 'better-sqlite3'],
    ['src/main/practice/site/site.ts', '#main/configmgr/port.ts'],
    ['src/main/intune/tenant.ts', './port.ts'],
    ['src/main/intune/sign-in.ts', '@azure/msal-node'],
    ['src/main/intune/sign-in/broker.ts', '@azure/msal-node'],
    ['src/main/intune/tenant.ts', '#main/secrets/seal.ts'],
    ['src/main/configmgr/console/calls.ts', '#main/powershell/port.ts'],
    ['src/main/share/port.ts', '#shared/site.ts'],
    ['src/main/runs/runner.test.ts', '#main/practice/world/world.ts'],
    ['src/main/intune/test-tools.ts', '#main/practice/tenant/server.ts'],
    ['src/shared/autopilot/vectors.test.ts', 'node:fs'],
    ['e2e/processes/kill.test.ts', 'better-sqlite3'],
    ['scripts/bench/main.ts', '#main/app.ts'],
  ])('%s may import %s', (importer, specifier) => {
    expect(refusal(importer, specifier)).toBeUndefined()
  })

  it.each([
    ['src/shared/plan/plan.ts', 'node:crypto', /itself and zod only/],
    ['src/shared/plan/plan.ts', 'fast-check', /itself and zod only/],
    ['src/shared/plan/plan.ts', '#main/ids.ts', /src\/shared may import nothing else/],
    ['src/renderer/backend.ts', '#main/app.ts', /renderer may import/],
    ['src/renderer/backend.ts', 'node:fs', /no node: module/],
    ['src/main/fronts/terminal/main.ts', '#main/runs/runner.ts', /a front may import/],
    ['src/main/fronts/terminal/main.ts', 'electron', /only its owner/],
    ['src/main/runs/runner.ts', '#main/intune/graph-client.ts', /this is an adapter/],
    ['src/main/runs/runner.ts', '#main/practice/world/world.ts', /this is practice/],
    ['src/main/runs/runner.ts', '#main/devices/tracking.ts', /this is runs, devices/],
    ['src/main/runs/runner.ts', '#main/powershell/port.ts', /this is powershell, secrets, log/],
    ['src/main/runs/runner.ts', '#main/log/log.ts', /this is powershell, secrets, log/],
    ['src/main/runs/runner.ts', 'better-sqlite3', /only its owner/],
    ['src/main/runs/runner.ts', '../ids.ts', /write "#main\/ids.ts"/],
    ['src/main/runs/runner.ts', '../store/runs.ts', /write "#main\/store\/runs.ts"/],
    ['src/main/practice/site/site.ts', '#main/store/open.ts', /this is the store/],
    ['src/main/configmgr/site.ts', '#main/intune/port.ts', /this is a port/],
    ['src/main/configmgr/site.ts', '#main/share/share.ts', /this is an adapter/],
    ['src/main/intune/profiles.ts', '@azure/msal-node', /only its owner/],
    ['src/main/intune/port.ts', './graph-client.ts', /a port may import/],
    ['src/main/intune/port.ts', 'node:stream', /a port imports src\/shared only/],
    ['src/main/store/open.ts', '#main/configmgr/port.ts', /the store may import/],
    ['src/main/time.ts', '#main/app.ts', /time, ids and places may import/],
    ['src/main/runs/runner.ts', './test-tools.ts', /only tests use/],
    ['src/main/app.ts', '#main/helpers.ts', /no place in the design/],
    ['src/main/app.ts', '#main/misc/helpers.ts', /no place in the design/],
    ['scripts/bench/main.ts', '../../src/main/app.ts', /write "#main\/app.ts"/],
    ['src/main/runs/runner.test.ts', '../practice/world/world.ts', /write "#main/],
  ])('%s may not import %s', (importer, specifier, why) => {
    expect(refusal(importer, specifier)).toMatch(why)
  })
})

describe('the place of a file', () => {
  it('is unknown for what the design does not name', () => {
    expect(placeOf('src/main/helpers.ts')).toBeUndefined()
    expect(placeOf('src/main/misc/helpers.ts')).toBeUndefined()
    expect(placeOf('src/other/helpers.ts')).toBeUndefined()
  })
})
