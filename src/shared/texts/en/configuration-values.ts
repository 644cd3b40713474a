import { jsonTypeWord } from './json-types.ts'

/** Findings about single values, in a profile as well as in a configuration file. */
export const configurationValueFindings = {
  'wrong-type': {
    text: (p: { field: string; expected: string; found: string }) =>
      `"${p.field}" has to be ${jsonTypeWord(p.expected)}, but is ${jsonTypeWord(p.found)}: nobody can tell what Windows makes of it`,
    remedy: () => 'Make the file again from the profile as Microsoft Graph returns it.',
  },
  'guid-malformed': {
    text: (p: { field: string }) => `"${p.field}" is not a GUID`,
    remedy: () => 'Take the id from Intune or from the tenant: 32 digits in five groups, like 8-4-4-4-12.',
  },
  'guid-braces': {
    text: (p: { field: string }) => `"${p.field}" is written in braces: Windows does not take it like that`,
    remedy: () => 'Remove the braces.',
  },
  'guid-zero': {
    text: (p: { field: string }) => `"${p.field}" is all zeros: it is nobody's id`,
    remedy: () => 'Take the id from Intune or from the tenant.',
  },
  'guid-old-constant': {
    text: (p: { field: string }) =>
      `"${p.field}" is the constant that old tools wrote for every profile: devices could not be traced to a profile`,
    remedy: () => 'Make the file again from the profile.',
  },
  'guid-documentation': {
    text: (p: { field: string }) =>
      `"${p.field}" is the id from Microsoft's documentation, not that of a tenant of yours`,
    remedy: () => 'Take the id from the overview of your tenant.',
  },
  'guid-placeholder': {
    text: (p: { field: string }) => `"${p.field}" looks like a placeholder from an example`,
    remedy: () => 'Take the id from Intune or from the tenant.',
  },
  'domain-odd': {
    text: (p: { domain: string }) => `"${p.domain}" does not look like a domain`,
    remedy: () => 'Compare it with the default domain of the tenant.',
  },
  'language-odd': {
    text: (p: { language: string }) =>
      `"${p.language}" is no language like "en-US" and not "os-default": Windows takes the first language of the image`,
    remedy: () => 'Correct the language in the profile.',
  },
  'language-without-region': {
    text: (p: { language: string }) =>
      `The language "${p.language}" is set, but no region: the user may still see the pages for region and keyboard`,
    remedy: () => 'Nothing to do if that is fine; otherwise make the file with a region.',
  },
  'region-odd': {
    text: (p: { region: string }) => `"${p.region}" is no region like "US" or "en-US" and not "os-default"`,
    remedy: () => 'Correct the region.',
  },
  'region-without-language': {
    text: () => 'A region is set, but no language',
    remedy: () => 'Nothing to do if the language of the image is right.',
  },
  'device-name-empty': {
    text: () => 'The device name is empty: Windows makes one up',
    remedy: () => 'Leave the name out, or give one.',
  },
  'device-name-blank': {
    text: (p: { name: string }) => `The device name "${p.name}" has a blank in it: Windows does not take such a name`,
    remedy: () => 'Correct the device name template in the profile: letters, digits and hyphens.',
  },
  'device-name-characters': {
    text: (p: { characters: string }) =>
      `The device name holds characters that no device name may have: ${p.characters}`,
    remedy: () => 'Correct the device name template in the profile: letters, digits and hyphens.',
  },
  'device-name-macro-case': {
    text: (p: { macro: string; right: string }) => `"${p.macro}" works in upper case only: "${p.right}"`,
    remedy: () => 'Correct the device name template in the profile.',
  },
  'device-name-macro-unknown': {
    text: (p: { macro: string }) => `"${p.macro}" in the device name means nothing to Windows`,
    remedy: () => 'Use %SERIAL%, %RAND:4% (the number says how many digits) or plain text, without blanks.',
  },
  'device-name-too-long': {
    text: (p: { name: string; length: number; limit: number }) =>
      `The device name "${p.name}" gives at least ${p.length} characters, Windows takes ${p.limit}`,
    remedy: () => 'Shorten the device name template in the profile.',
  },
  'device-name-serial': {
    text: (p: { name: string; room: number }) =>
      `"${p.name}" leaves room for a serial number of ${p.room} characters; a longer one makes the name too long`,
    remedy: () => 'Compare it with the serial numbers of the devices.',
  },
  'device-name-digits': {
    text: (p: { name: string }) => `The device name "${p.name}" gives digits only: Windows does not take such a name`,
    remedy: () => 'Put at least one letter in the device name template in the profile.',
  },
  'device-name-explicit': {
    text: (p: { name: string }) => `Every device that gets this file is named "${p.name}"`,
    remedy: () => 'Use the file for one device only, or put %SERIAL% or %RAND:4% in the name.',
  },
  'device-name-shared': {
    text: (p: { name: string; devices: number }) => `All ${p.devices} devices would be named "${p.name}"`,
    remedy: () => 'Put %SERIAL% or %RAND:4% in the device name template in the profile.',
  },
  'device-name-too-few': {
    text: (p: { name: string; devices: number; names: number }) =>
      `"${p.name}" gives ${p.names} names at most, for ${p.devices} devices`,
    remedy: () => 'Use more random digits in the device name template in the profile.',
  },
  'device-name-hybrid': {
    text: () => 'The device name is not used for hybrid join: the Domain Join configuration profile names the device',
    remedy: () => 'Check the name prefix in the Domain Join configuration profile.',
  },
}
