import type { Handlers } from '#shared/contract/calls.ts'
import { Failed } from '#shared/failure.ts'
import type { Services } from './app-services.ts'
import { boardHandlers } from '#main/handlers/board.ts'
import { connectionHandlers } from '#main/handlers/connection.ts'
import { draftHandlers } from '#main/handlers/draft.ts'
import { lookHandlers } from '#main/handlers/look.ts'
import { windowHandlers } from '#main/handlers/window.ts'
import { newId } from './ids.ts'
import { placesIn } from './places.ts'
import { readJsonFile } from './read-json-file.ts'

/** What stands behind each call; heavy parts are loaded when they are called. */
export function handlersOf(services: Services): Handlers {
  const { home, wall, random } = services
  const practice = placesIn(home).practice
  return {
    ...boardHandlers(services),
    ...connectionHandlers(services),
    ...draftHandlers(services),
    ...lookHandlers(services),
    ...windowHandlers(services),
    'profiles:list': async ({ connection }, signal) => {
      const { listProfiles } = await import('#main/configuration-files/list-profiles.ts')
      const tenant =
        connection === undefined ? await services.tenant() : (await services.connect({ connection })).ports.tenant
      return listProfiles(tenant, signal)
    },
    'configuration-file:make': async (input, signal) => {
      const { makeFiles } = await import('#main/configuration-files/make-files.ts')
      const { folderShare } = await import('#main/share/folder-share.ts')
      return makeFiles(input, services.tenant, (folder) => folderShare({ folder, unc: folder, wall, random }), signal)
    },
    'configuration-file:inspect': async ({ paths }, signal) => {
      const { inspectFiles } = await import('#main/configuration-files/inspect-files.ts')
      return { files: [...(await inspectFiles(paths, signal))] }
    },
    'plan:example': async (wishes) => {
      const { ensureWorld, examplePlan } = await import('./app-practice.ts')
      ensureWorld(practice, wishes, wall)
      return { plan: examplePlan(practice, wishes.devices, wall) }
    },
    'plan:save': async ({ path }, signal) => {
      const { parsePlan } = await import('#shared/plan/parse-plan.ts')
      const parsed = parsePlan(await readJsonFile(path))
      if (!parsed.ok) throw new Failed(parsed.failure)
      const { savePlan } = await import('#main/store/plans.ts')
      const id = newId(random)
      const { value } = parsed
      const store = await services.store()
      await store.write((writer) => {
        savePlan(writer, id, value)
      }, signal)
      return { id }
    },
    'plan:check': async ({ id }, signal) => {
      const { checkPlan } = await import('#main/runs/check-plan.ts')
      return checkPlan(await services.means(), id, signal)
    },
    'plan:calls': async (input, signal) => {
      const { lookAtCalls } = await import('#main/runs/looks/calls.ts')
      return lookAtCalls(await services.means(), input, signal)
    },
    'practice:faults': async () => {
      const { listFaults } = await import('#main/practice/faults/table.ts')
      return { faults: listFaults().map(({ form, outcome }) => ({ name: form, outcome })) }
    },
    'practice:expected': async () => {
      const { expectedOf } = await import('./app-practice.ts')
      const { outcome, nobodyFormatted, neverFormatted, reachesDeployment, stages } = expectedOf(practice, wall)
      const copied = { neverFormatted: [...neverFormatted], stages: stages === null ? null : { ...stages } }
      return { expected: { outcome, nobodyFormatted, reachesDeployment, ...copied } }
    },
    'practice:dump': async () => {
      const { dumpOf } = await import('./app-practice.ts')
      return { world: { ...dumpOf(practice, wall), schema: 1 } }
    },
    'run:start': async (input, signal) => {
      const { startRun } = await import('#main/runs/service.ts')
      return startRun(await services.means(), input, signal)
    },
    'run:resume': async (input, signal) => {
      const { resumeRun } = await import('#main/runs/service.ts')
      return resumeRun(await services.means(), input, signal)
    },
    'run:show': async ({ run }) => {
      const { reportOf } = await import('#main/runs/report.ts')
      return reportOf(await services.store(), run)
    },
    'run:list': async (input) => {
      const { listRuns } = await import('#main/runs/list-runs.ts')
      return listRuns(await services.store(), input)
    },
    'run:stop': async (input, signal) => {
      const { stopRun } = await import('#main/runs/stop-run.ts')
      return stopRun(await services.means(), input, signal)
    },
    'run:differences': async ({ run }, signal) => {
      const { showDifferences } = await import('#main/runs/confirm.ts')
      return showDifferences(await services.means(), run, signal)
    },
    'run:confirm': async (input, signal) => {
      const { confirmRun } = await import('#main/runs/confirm.ts')
      return confirmRun(await services.means(), input, signal)
    },
    'run:leave-out': async (input, signal) => {
      const { leaveOut } = await import('#main/runs/leave-out.ts')
      return leaveOut(await services.means(), input, signal)
    },
    'run:compare-steps': async ({ run }, signal) => {
      const { compareSteps } = await import('#main/runs/compare-steps.ts')
      return compareSteps(await services.means(), run, signal)
    },
    'devices:list': async (input) => {
      const { listDevices } = await import('#main/runs/list-runs.ts')
      return listDevices(await services.store(), input)
    },
    'audit:verify': async () => {
      const { verifyAudit } = await import('#main/store/audit-verify.ts')
      return verifyAudit((await services.store()).reader)
    },
  }
}
