import { describe, expect, it } from 'vitest'
import { block } from '#shared/finding.ts'
import { explainProfile, type ListedProfile } from './profile-settings.ts'
import { fitting, profileWords, reasonsOf } from './profile-words.ts'

const listed = (
  displayName: string,
  settings: Partial<ListedProfile['settings']> = {},
  more: Partial<ListedProfile> = {},
): ListedProfile => ({
  id: '7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11',
  displayName,
  suitable: true,
  lastModified: '2026-03-02T14:05:00Z',
  findings: [],
  settings: {
    join: 'entra',
    deviceType: 'windowsPc',
    usage: 'single-user',
    userType: 'standard',
    privacyHidden: true,
    eulaHidden: true,
    keyboardSkipped: true,
    escapeLinkHidden: true,
    deviceNameTemplate: 'ROOM-%SERIAL%',
    language: 'os-default',
    preprovisioning: false,
    skipDomainConnectivityCheck: false,
    ...settings,
  },
  ...more,
})

describe('a profile in the list', () => {
  it('says a language only where the file will hold it', () => {
    expect(profileWords(listed('A', { language: 'de-DE' })).language).toBe('de-DE')
    expect(profileWords(listed('A', { language: 'de-DE', keyboardSkipped: false })).language).toBe('Asked')
    expect(profileWords(listed('A')).language).toBe('As the image')
    expect(profileWords(listed('A', { language: null })).language).toBe('–')
  })

  it('has no time where the service gives none that can be read', () => {
    expect(profileWords(listed('A', {}, { lastModified: 'yesterday' })).changed).toBe('–')
    expect(profileWords(listed('A', {}, { lastModified: null })).changed).toBe('–')
  })

  it('fits a filter by every word, in any order', () => {
    const all = [listed('Room laptops'), listed('Office hybrid', { join: 'hybrid' })]
    expect(fitting(all, 'HYBRID office').map((one) => one.displayName)).toEqual(['Office hybrid'])
    expect(fitting(all, 'standard')).toHaveLength(2)
    expect(fitting(all, '  ')).toHaveLength(2)
    expect(fitting(all, 'room hybrid')).toEqual([])
  })

  it('says every reason why it can not be chosen', () => {
    const kiosk = listed(
      'Kiosk',
      { usage: 'shared' },
      { suitable: false, findings: [block('profile-self-deploying', '')] },
    )
    expect(reasonsOf(kiosk)).toEqual(['Self-deploying: not for existing devices'])
  })
})

describe('settings in words', () => {
  it('are what the configuration file will say', () => {
    expect(explainProfile(listed('A')).map((one) => one.code)).toEqual([
      'join-entra',
      'enrollment-forced',
      'name-template',
      'bit-user-standard',
      'bit-privacy-skipped',
      'bit-oem-skipped',
      'bit-eula-skipped',
      'bit-upgrade-skipped',
      'bit-keyboard-skipped',
      'language-of-image',
      'region-of-image',
    ])
  })

  it('are not told of a profile that was not read whole', () => {
    expect(explainProfile(listed('A', { userType: null }))).toEqual([])
  })
})
