import { createApp } from '#main/app.ts'
import { newId } from '#main/ids.ts'
import { systemRandom } from '#main/time.ts'
import { Failed } from '#shared/failure.ts'
import { sayFailure } from '#shared/texts/say.ts'
import { servePage } from './server.ts'

/** The app behind a page on this machine's loopback; prints the page's address as its first line, and ends on a signal. */
async function serve(): Promise<void> {
  const app = createApp({ home: process.env['DRYDOCK_HOME'], desktop: 'browser' })
  const page = await servePage(app, newId(systemRandom))
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    void page
      .close()
      .then(() => app.close())
      .then(() => process.exit(0))
  }
  process.once('SIGINT', end).once('SIGTERM', end)
  process.stdout.write(`${page.url}\n`)
}

try {
  await serve()
} catch (error) {
  if (!(error instanceof Failed)) throw error
  const { title, remedy } = sayFailure(error.failure)
  process.stderr.write(`${title}\n${remedy}\n`)
  process.exitCode = 1
}
