import type { lookCalls } from '#shared/contract/look.ts'
import type { Handlers } from '#shared/contract/calls.ts'
import { fail } from '#shared/failure.ts'
import { mostLines } from '#shared/draft/line.ts'
import type { Services } from '#main/app-services.ts'
import { placesIn } from '#main/places.ts'
import type { LookAt } from '#main/runs/looks/look-at.ts'

/** What stands behind the calls of contract/look.ts; heavy parts are loaded when they are called. */
export function lookHandlers(services: Services): Pick<Handlers, keyof typeof lookCalls> {
  const { home, wall } = services
  const practice = placesIn(home).practice

  const lookAt = async (id: string, signal: AbortSignal): Promise<LookAt> => {
    const { getDraft } = await import('#main/store/drafts.ts')
    const { connectionOfDraft } = await import('#main/runs/looks/look-at.ts')
    const { draft } = getDraft((await services.store()).reader, id)
    return { draft, connection: await services.connect(connectionOfDraft(draft)), signal }
  }
  return {
    'configuration-file:preview': async ({ id }, signal) => {
      const { previewFile } = await import('#main/runs/looks/file.ts')
      const { countLines } = await import('#main/store/draft-lines.ts')
      const look = await lookAt(id, signal)
      return previewFile(look, countLines((await services.store()).reader, id).chosen)
    },
    'share:test': async ({ id }, signal) => {
      const { proveShare } = await import('#main/runs/looks/share.ts')
      return proveShare((await lookAt(id, signal)).connection.ports.share, wall, signal)
    },
    'package:look': async ({ id }, signal) => {
      const { lookAtPackage } = await import('#main/runs/looks/package.ts')
      return lookAtPackage(await lookAt(id, signal))
    },
    'images:list': async ({ connection }, signal) => {
      const { listImages } = await import('#main/runs/looks/images.ts')
      return listImages((await services.connect({ connection })).ports.site.images, signal)
    },
    'sequence:look': async ({ id }, signal) => {
      const { lookAtSequence } = await import('#main/runs/looks/sequence.ts')
      return lookAtSequence(await lookAt(id, signal))
    },
    'distribution:look': async ({ id }, signal) => {
      const { lookAtDistribution } = await import('#main/runs/looks/distribution.ts')
      return lookAtDistribution(await lookAt(id, signal))
    },
    'configuration-file:inspect-bytes': async ({ files }) => {
      const { inspectBytes } = await import('#main/configuration-files/inspect-bytes.ts')
      return { files: [...inspectBytes(files)] }
    },
    'practice:devices': async (_input, signal) => {
      const { defaultConnection } = await import('#main/settings/settings.ts')
      const { kind, id } = defaultConnection((await services.store()).reader)
      if (kind !== 'practice') throw fail('input', 'not-practice')
      await services.connect({ connection: id })
      const { practiceSerials } = await import('#main/app-practice.ts')
      return { serials: [...(await practiceSerials(practice, { most: mostLines, wall }, signal))] }
    },
    'practice:restart': async (wishes, signal) => {
      const [{ unfinishedRuns }, { renewWorld }, { forgetConnection }, store] = await Promise.all([
        import('#main/store/unfinished.ts'),
        import('#main/app-practice.ts'),
        import('#main/store/draft-lines-whole.ts'),
        services.store(),
      ])
      const unfinished = unfinishedRuns(store.reader, 'practice')
      if (unfinished.length > 0) throw fail('blocked', 'practice-busy', { batches: unfinished.map((one) => one.batch) })
      await services.renew('practice', async () => {
        // First what the old world said: no verdict of it is left, whatever becomes of the rest.
        await store.write((writer) => {
          forgetConnection(writer, 'practice')
        }, signal)
        renewWorld(practice, wishes, wall)
      })
      return {}
    },
  }
}
