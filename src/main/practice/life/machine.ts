/** A device's disk and system as a task sequence changes them. Plain data: it is stored between two instants. */
export interface Machine {
  readonly inWinPE: boolean
  /** All content was loaded before the start and lies on the disk. */
  readonly cache: boolean
  readonly formatted: boolean
  /** What is on the disk since this sequence ran; null: whatever was there before. */
  readonly system: { readonly imageId: string; readonly edition: string } | null
  /** Windows was set up within the sequence, so that later steps run in it. */
  readonly inNewSystem: boolean
  /** Resealed from inside: the next start is the out-of-box experience. */
  readonly resealed: boolean
  readonly unattend: boolean
  /** The file in Windows\Provisioning\Autopilot, as base64. */
  readonly configuration: { readonly name: string; readonly base64: string } | null
}

/** A device as it is before a sequence runs. */
export const untouched = (cache: boolean): Machine => ({
  inWinPE: false,
  cache,
  formatted: false,
  system: null,
  inNewSystem: false,
  resealed: false,
  unattend: false,
  configuration: null,
})

export type Variables = Readonly<Record<string, string>>

/** Variables of the engine itself come on top of what policy brought (configmgr.md 4.1, 4.4). Names in lower case. */
export function variablesOf(machine: Machine, fromPolicy: Variables, device: { uefi: boolean }): Variables {
  const own: Record<string, string> = {
    _smstsinwinpe: String(machine.inWinPE),
    _smstsbootuefi: String(device.uefi),
    _smstslaunchmode: 'SMS',
  }
  if (machine.cache) own._smstsclientcache = 'C:\\_SMSTaskSequence\\Packages'
  if (machine.system !== null) own.osdtargetsystemdrive = 'C:'
  return { ...fromPolicy, ...own }
}
