import type { SiteObjectKind } from '../../site.ts'

const list = (names: readonly (string | number)[]): string => names.join(', ')

const kinds: Readonly<Record<SiteObjectKind, string>> = {
  collections: 'collections',
  devices: 'devices',
  packages: 'packages',
  'boot-images': 'boot images',
  'os-images': 'OS images',
  'task-sequences': 'task sequences',
  deployments: 'deployments',
  'distribution-points': 'distribution points',
}

/** Findings about the site, its objects and the share. */
export const siteFindings = {
  'console-older': {
    text: (p: { console: string; site: string }) =>
      `The console on this machine (${p.console}) is older than the site (${p.site})`,
    remedy: () => 'Update the console to the release of the site: an older one may lack what the site expects.',
  },
  'console-newer': {
    text: (p: { console: string; site: string }) =>
      `The console on this machine (${p.console}) is newer than the site (${p.site})`,
    remedy: () => 'Use a console of the release of the site where something fails without a clear reason.',
  },
  'objects-not-seen': {
    text: (p: { what: readonly SiteObjectKind[] }) =>
      `This account sees none of these in the site: ${list(p.what.map((one) => kinds[one]))}`,
    remedy: () =>
      'Where the site has them, ask for the right to read them: what is not seen is taken for missing, and made again.',
  },
  'collection-name-taken': {
    text: (p: { name: string; id: string }) => `A collection named "${p.name}" exists already (${p.id})`,
    remedy: () => 'Choose another name for the collection in the plan.',
  },
  'limiting-collection-missing': {
    text: (p: { id: string }) => `The limiting collection ${p.id} is not in the site, or this account may not see it`,
    remedy: () =>
      'Choose another limiting collection ("limitingCollectionId" in the plan), or ask for the right to read it.',
  },
  'boot-image-missing': {
    text: (p: { id: string }) => `The boot image ${p.id} is not in the site, or this account may not see it`,
    remedy: () => 'Choose another boot image ("bootImageId" in the plan).',
  },
  'boot-image-not-x64': {
    text: (p: { id: string; architecture: string }) => `The boot image ${p.id} is for ${p.architecture}, not for x64`,
    remedy: () => 'Choose an x64 boot image.',
  },
  'os-image-missing': {
    text: (p: { id: string }) => `The OS image ${p.id} is not in the site, or this account may not see it`,
    remedy: () => 'Choose another OS image ("osImageId" in the plan).',
  },
  'os-index-missing': {
    text: (p: { id: string; index: number; available: readonly number[] }) =>
      `The OS image ${p.id} has no index ${p.index}; it has ${list(p.available)}`,
    remedy: () => 'Choose another index ("imageIndex" in the plan).',
  },
  'os-edition-unsuitable': {
    text: (p: { name: string; edition: string }) =>
      `"${p.name}" (${p.edition}) can't enrol in Intune: only Enterprise, Education and Professional can`,
    remedy: () => 'Choose the index of one of these editions.',
  },
  'point-missing': {
    text: (p: { name: string }) => `"${p.name}" is not a distribution point of this site`,
    remedy: () => 'Choose points and groups that are there ("distribution" in the plan).',
  },
  'group-missing': {
    text: (p: { name: string }) => `"${p.name}" is not a distribution point group of this site`,
    remedy: () => 'Choose points and groups that are there ("distribution" in the plan).',
  },
  'no-destination': {
    text: () => 'The plan names no distribution point: the devices would find no content',
    remedy: () => 'Name at least one distribution point or group in the plan.',
  },
  'share-different': {
    text: (p: { folder: string; unc: string }) => `${p.folder} and ${p.unc} are not the same place`,
    remedy: () => 'Correct the two fields of the share: where files are written, and what Configuration Manager reads.',
  },
  'share-unreadable': {
    text: (p: { unc: string }) =>
      `${p.unc} can't be read, so nothing proves that it is the place where files are written`,
    remedy: () => 'Check the path and the rights of this account on the share.',
  },
  'share-writable-by-everyone': {
    text: (p: { folder: string }) => `Everybody may write in ${p.folder}: anybody can change what devices get`,
    remedy: () => 'Let only the people who make configuration files write there.',
  },
  'share-other-files': {
    text: (p: { names: readonly string[] }) => `The package folder holds other files too: ${list(p.names)}`,
    remedy: () => 'Move them away: the folder of the package holds the configuration file and nothing else.',
  },
  'package-twice': {
    text: (p: { ids: readonly string[] }) => `Two packages carry the marker of this profile: ${list(p.ids)}`,
    remedy: () => 'Remove the one that no task sequence uses in the Configuration Manager console.',
  },
  'package-moved': {
    text: (p: { id: string; path: string }) =>
      `The package ${p.id} reads its content from ${p.path}, which is not on this share`,
    remedy: () =>
      'Correct the source folder of the package in the Configuration Manager console, or the share of the plan.',
  },
  'package-folder-taken': {
    text: (p: { ids: readonly string[] }) => `Another package uses this folder (${list(p.ids)})`,
    remedy: () => 'Remove it in the Configuration Manager console, or choose another share folder.',
  },
  'package-has-programs': {
    text: (p: { id: string }) => `Somebody gave the package ${p.id} a program: it must have none`,
    remedy: () => 'Delete the program in the Configuration Manager console.',
  },
  'sequence-twice': {
    text: (p: { ids: readonly string[] }) => `Two task sequences carry the marker of this profile: ${list(p.ids)}`,
    remedy: () => 'Remove the one that is not deployed in the Configuration Manager console.',
  },
  'sequence-will-change': {
    text: (p: { id: string; differences: readonly string[] }) =>
      `The task sequence ${p.id} is not as planned and will be rewritten: ${list(p.differences)}`,
    remedy: () => 'Go on if the plan is right; otherwise change the plan.',
  },
  'sequence-disabled': {
    text: (p: { id: string }) => `The task sequence ${p.id} is disabled and will be enabled again`,
    remedy: () => 'Find out who disabled it and why before you go on.',
  },
  'file-will-change': {
    text: (p: { count: number; names: readonly string[] }) =>
      `The configuration file on the share is not what the profile says now and will be replaced${p.count === 0 ? '' : `; ${p.count} devices got the old one: ${list(p.names)}${p.names.length < p.count ? ' ...' : ''}`}`,
    remedy: () => 'Devices that got the old one keep its settings unless they are set up again.',
  },
  'run-elsewhere': {
    text: (p: { ids: readonly string[] }) =>
      `Another installation of Drydock made ${list(p.ids)}, and may still be using it`,
    remedy: () => 'Go on where it was made. To adopt it here, ask the colleague who made it first.',
  },
  'site-locked': {
    text: (p: { id: string; owner: string; machine: string }) => `${p.owner} on ${p.machine} is editing ${p.id}`,
    remedy: () => 'Ask them to close the editor; the run waits for it.',
  },
  'drift-added': {
    text: (p: { ids: readonly number[] }) =>
      `Somebody added devices to the collection after the deployment: ${list(p.ids)}. Without a permit they stop at the first step`,
    remedy: () => 'Find out who added them and why. The run is stopped.',
  },
  'drift-missing': {
    text: (p: { ids: readonly number[] }) => `Chosen devices are no longer in the collection: ${list(p.ids)}`,
    remedy: () => 'Find out who removed them, then plan them again. The run is stopped.',
  },
  'drift-deployment': {
    text: (p: { id: string; parameters: readonly string[] }) =>
      `Somebody changed the deployment ${p.id}: ${list(p.parameters)}`,
    remedy: () => 'Find out who changed it and why. The run is stopped.',
  },
  'drift-deployment-gone': {
    text: (p: { id: string }) => `Somebody removed the deployment ${p.id}`,
    remedy: () => 'Devices that have not started will not start. Start a new run for them.',
  },
  'drift-sequence': {
    text: (p: { id: string }) => `Somebody changed the task sequence ${p.id} while devices use it`,
    remedy: () => 'Compare it in the Configuration Manager console; a new run brings it back to the plan.',
  },
  'drift-sequence-disabled': {
    text: (p: { id: string }) => `Somebody disabled the task sequence ${p.id}: no device starts any more`,
    remedy: () => 'Find out who disabled it and why. A new run can enable it again.',
  },
  'drift-sequence-gone': {
    text: (p: { id: string }) => `Somebody deleted the task sequence ${p.id}`,
    remedy: () => 'Start a new run for the devices that have not started.',
  },
}
