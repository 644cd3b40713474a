import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recorded } from './tools/host-executable.ts'
import { createProbe } from './tools/host-probe.ts'
import { anyText } from './tools/host-text.ts'

const mark = /^\[Console\]::(?:Out|Error)\.WriteLine\("[0-9A-Za-z]{16}"\)$/
const start =
  '"drydock-language-mode=$($ExecutionContext.SessionState.LanguageMode)"; "drydock-version=$($PSVersionTable.PSVersion)"; . $env:DRYDOCK_HOST'
const request = /^Invoke-DrydockJob '[A-Za-z0-9+/]+={0,2}'$/

it('nothing but constants and base64 is ever typed to the engine, whatever is asked', async () => {
  const { executable, files } = recorded()
  const probe = createProbe({ executable })
  const text = fc.oneof(
    anyText(20),
    fc.constantFrom("'; calc; '", '’; calc; ‘', '$(calc)', '"`n$x', "a\n'@\nx", "Invoke-DrydockJob ''"),
  )
  await fc.assert(
    fc.asyncProperty(text, text, text, async (operation, name, value) => {
      await probe.call(operation, { [name]: value }).catch(() => undefined)
      expect(await probe.call('echo', { Value: value })).toEqual([{ value }])
    }),
    { numRuns: 25 },
  )
  await probe.host.stop()
  const lines = readFileSync(files.input, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  expect(lines.filter((line) => line === start)).toHaveLength(1)
  expect(lines.filter((line) => request.test(line)).length).toBeGreaterThanOrEqual(50)
  expect(lines.filter((line) => line !== start && !mark.test(line) && !request.test(line))).toEqual([])
})
