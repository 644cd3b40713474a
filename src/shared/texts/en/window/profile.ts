import type { Output } from '../../../contract/calls.ts'
import type { ExplanationCode } from '../../../autopilot/explain.ts'
import { count, sayNumber } from './numbers.ts'

type Settings = Output<'profiles:list'>['profiles'][number]['settings']

/** What a bit of the file means, where nobody asks for the number: beside the list of profiles. */
export const profileBits: Partial<Readonly<Record<ExplanationCode, string>>> = {
  'bit-user-standard': 'The user becomes a standard user',
  'bit-user-administrator': 'The user becomes a local administrator',
  'bit-privacy-skipped': 'The privacy page is skipped',
  'bit-privacy-shown': 'The privacy page is shown',
  'bit-oem-skipped': 'The registration with the maker of the device is skipped',
  'bit-eula-skipped': 'The licence terms are skipped',
  'bit-eula-shown': 'The licence terms are shown',
  'bit-upgrade-skipped': 'Windows does not look for a feature update during setup',
  'bit-keyboard-skipped': 'The page for the keyboard is skipped',
  'bit-keyboard-shown': 'The page for the keyboard is shown',
}

/** Page 3. */
export const profileTexts = {
  note: 'Which settings devices get.',
  reading: 'profiles from the tenant',
  checkAgain: 'Check again',
  empty: 'This tenant has no Autopilot profile. Make one in Intune, then check again.',
  list: 'Profiles',
  filter: 'Filter profiles',
  filterHint: 'Type to filter. Arrows move, Space chooses.',
  noneFits: 'No profile fits.',
  clear: 'Clear filter',
  shown: (shown: number, all: number) => `${sayNumber(shown)} of ${count(all, 'profile', 'profiles')}`,
  noneSuits: 'No profile of this tenant suits existing devices.',
  heads: { name: 'Name', join: 'Join', account: 'Account', language: 'Language', changed: 'Changed' },
  join: { entra: 'Joins Entra ID', hybrid: 'Hybrid join' } satisfies Record<NonNullable<Settings['join']>, string>,
  account: { standard: 'Standard user', administrator: 'Administrator' } satisfies Record<
    NonNullable<Settings['userType']>,
    string
  >,
  languageOfImage: 'As the image',
  languageAsked: 'Asked',
  notKnown: '–',
  unnamed: '(no name)',
  unsuitable: (profiles: number) => `Not for existing devices: ${profiles}`,
  reason: {
    'profile-self-deploying': 'Self-deploying: not for existing devices',
    'profile-other-device': 'Not for Windows PCs',
  },
  settings: 'Settings in words',
  about: (name: string) => `Settings of ${name}`,
  onDevice: 'On the device:',
  nothingChosen: 'Move to a profile to read its settings.',
  gone: (name: string) => `The chosen profile ${name} is not in this tenant any more. Choose another one.`,
  unsuited: (name: string) => `The chosen profile ${name} does not suit existing devices any more. Choose another one.`,
  unread: 'Profiles are not read yet.',
  chosen: (name: string) => `${name} is chosen`,
}
