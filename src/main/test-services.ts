import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { openServices, type Services } from './app-services.ts'
import { noDesktop } from '#main/desktop/no-desktop.ts'
import { systemRandom, wallClock } from './time.ts'

const nobody = () => undefined

/** What handlers work with, on a home of its own, as the app of this front opens it; ends with the test. */
export function testServices(front: 'browser' | 'terminal' = 'browser'): Services {
  const home = mkdtempSync(path.join(tmpdir(), 'services-'))
  const services = openServices({
    home,
    desktop: noDesktop(front, '1.0.0'),
    fetch,
    log: { info: nobody, warn: nobody, error: nobody },
    wall: wallClock,
    random: systemRandom,
    publish: nobody,
    onProgress: nobody,
    onOwner: nobody,
    onWait: nobody,
  })
  onTestFinished(async () => {
    await services.close()
    rmSync(home, { recursive: true, force: true })
  })
  return services
}
