import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const address = 'http://127.0.0.1:1/#aaaaaaaaaaaaaaaaaaaaaaaaaa'

it.skipIf(process.platform !== 'linux')(
  'a browser is not told the token where all can see it, nor waited for',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true })
    })
    const told = join(folder, 'told')
    // Opens, and stays, as a browser does; it ends with the test's folder.
    writeFileSync(
      join(folder, 'xdg-open'),
      `#!/bin/sh\necho "$@" > ${told}.new\nmv ${told}.new ${told}\nwhile [ -e ${told} ]; do sleep 0.1; done\n`,
      { mode: 0o700 },
    )
    const module = JSON.stringify(join(import.meta.dirname, 'open-address.ts'))
    const script = `const { openAddress } = await import(${module}); openAddress(${JSON.stringify(address)}, ${JSON.stringify(folder)})`
    const env = { ...process.env, DISPLAY: ':1', PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` }
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'ignore' })
    expect(await once(starter, 'exit')).toEqual([0, null])
    await expect.poll(() => existsSync(told)).toBe(true)
    const file = join(folder, 'open.html')
    expect(readFileSync(told, 'utf8').trim()).toBe(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).toContain(`url=${address}"`)
  },
)
