import { writeBytes } from '#shared/autopilot/bytes.ts'
import { convert } from '#shared/autopilot/convert.ts'
import type { ConfigurationFile } from '#shared/autopilot/configuration-file.ts'
import { readOrganization } from '#shared/autopilot/organization.ts'
import { readProfile } from '#shared/autopilot/profile.ts'
import { tenantFixtures } from '#main/practice/tenant/fixtures.ts'
import { compare, type Bench } from './line.ts'
import { interleaved, took } from './rounds.ts'

const rounds = 25
const atOnce = { conversions: 2_000, texts: 20_000 }

/** From what Graph sends to the bytes of the file, against JSON.stringify of the same object. */
export const conversions: Bench = async (print) => {
  const fixtures = tenantFixtures(1)
  const raw: unknown = fixtures.profiles[0]
  const { organization } = readOrganization(fixtures.organization)
  if (organization === null) throw new TypeError('the practice organization can be used')

  const once = (): { file: ConfigurationFile; bytes: Uint8Array } => {
    const { profile } = readProfile(raw)
    if (profile === null) throw new TypeError('the first practice profile is suitable')
    const { file } = convert(profile, organization)
    return { file, bytes: writeBytes(file) }
  }
  const { file } = once()
  const sum = { bytes: 0 }
  const [ours = 0, plain = 0] = await interleaved(rounds, [
    () =>
      took(() => {
        for (let at = 0; at < atOnce.conversions; at += 1) sum.bytes += once().bytes.length
      }),
    () =>
      took(() => {
        for (let at = 0; at < atOnce.texts; at += 1) sum.bytes += JSON.stringify(file).length
      }),
  ])
  print(
    compare(
      'conversions',
      'perSecond',
      {
        a: { what: 'readProfile + convert + writeBytes', perSecond: (atOnce.conversions / ours) * 1000 },
        b: { what: 'JSON.stringify of the same object', perSecond: (atOnce.texts / plain) * 1000 },
      },
      { rounds },
    ),
  )
}
