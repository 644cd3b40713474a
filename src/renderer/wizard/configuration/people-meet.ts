import { longestDeviceName } from '#shared/autopilot/device-name.ts'
import { exampleName } from '#shared/autopilot/example-name.ts'
import type { FileSettings } from '#shared/autopilot/file-settings.ts'
import { isOsDefault } from '#shared/autopilot/language.ts'
import { isBitmap, readOobeBits, type OobeBitName } from '#shared/autopilot/oobe-bits.ts'

/** What people meet in the out-of-box experience, screen by screen (graph.md 1.4, 1.8, 1.9). */
export type Screen =
  /** `region`: '' where Windows takes that of the image, or asks. */
  | { readonly kind: 'region'; readonly shown: boolean; readonly region: string }
  | {
      readonly kind: 'sign-in'
      readonly shown: true
      readonly domain: string
      readonly join: 'entra' | 'hybrid'
      /** A link leads around it. */
      readonly otherwise: boolean
    }
  | { readonly kind: 'licence'; readonly shown: boolean }
  | { readonly kind: 'privacy'; readonly shown: boolean }
  | { readonly kind: 'account'; readonly account: 'standard' | 'administrator' }
  | { readonly kind: 'name'; readonly name: DeviceName }

export type DeviceName =
  | { readonly from: 'domain-join' }
  | { readonly from: 'windows' }
  | {
      readonly from: 'template'
      readonly name: string
      /** Some of it is made up by Windows. */
      readonly random: boolean
      readonly tooLong: boolean
    }

/** The six screens, as they come. `serial`: of the example device. */
export function screensOf(settings: FileSettings, serial: string): readonly Screen[] {
  const { CloudAssignedOobeConfig: config = 0, CloudAssignedRegion: region = '' } = settings
  const { CloudAssignedTenantDomain: domain = '' } = settings
  const set: readonly OobeBitName[] = isBitmap(config) ? readOobeBits(config).set : []
  const hybrid = settings.CloudAssignedDomainJoinMethod === 1
  return [
    {
      kind: 'region',
      shown: !set.includes('skip-keyboard') || region === '',
      region: isOsDefault(region) ? '' : region,
    },
    {
      kind: 'sign-in',
      shown: true,
      domain,
      join: hybrid ? 'hybrid' : 'entra',
      otherwise: settings.CloudAssignedForcedEnrollment !== 1,
    },
    { kind: 'licence', shown: !set.includes('skip-eula') },
    { kind: 'privacy', shown: !set.includes('skip-privacy') },
    { kind: 'account', account: set.includes('standard-user') ? 'standard' : 'administrator' },
    { kind: 'name', name: hybrid ? { from: 'domain-join' } : nameOf(settings.CloudAssignedDeviceName ?? '', serial) },
  ]
}

function nameOf(template: string, serial: string): DeviceName {
  if (template === '') return { from: 'windows' }
  const name = exampleName(template, serial)
  const random = /%RAND:[1-9][0-9]?%/.test(template)
  return { from: 'template', name, random, tooLong: name.length > longestDeviceName }
}
