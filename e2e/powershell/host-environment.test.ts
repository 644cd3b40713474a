import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { script } from './tools/host-executable.ts'
import { createProbe, never } from './tools/host-probe.ts'

const item = z.object({ ours: z.array(z.string()), theirs: z.array(z.string()) })

it('is cut to the list, for the process and for what operations start', async () => {
  vi.stubEnv('SECRET_IN_ENV', 'of the parent')
  vi.stubEnv('PSModulePath', '/modules/of/another/edition')
  vi.stubEnv('NODE_POWERSHELL', script('exit 1'))
  const probe = createProbe({ environment: { DRYDOCK_SITE_CODE: 'P01', SMS_ADMIN_UI_PATH: '/console' } })
  const [found] = await probe.host.invoke({ operation: 'environment', input: {}, item }, never)
  vi.unstubAllEnvs()
  for (const lines of [found?.ours ?? [], found?.theirs ?? []]) {
    const names = lines.filter((line) => line.includes('=')).map((line) => line.slice(0, line.indexOf('=')))
    expect(names).toContain('PATH')
    expect(names).not.toContain('SECRET_IN_ENV')
    expect(names).not.toContain('NODE_POWERSHELL')
    expect(names.filter((name) => name.startsWith('DRYDOCK_'))).toEqual(['DRYDOCK_SITE_CODE'])
    expect(lines).toContain('SMS_ADMIN_UI_PATH=/console')
    expect(lines.join('\n')).not.toContain('/modules/of/another/edition')
  }
})
