import type { DeploymentRequest, DownloadOption } from '#shared/site.ts'
import { iso } from '#shared/clock.ts'
import { changeDeployment, createDeployment, removeDeployment } from '../../world/deployments.ts'
import { technician } from '../../world/world.ts'
import { flag, text, textOr, time, type Call, type Cmdlet } from '../call.ts'
import { CmdletError } from '../cmdlet-error.ts'
import { one } from './find.ts'

const reaches: Readonly<Record<string, DeploymentRequest['availability']>> = {
  Clients: 'clients',
  ClientsMediaAndPxe: 'clients-media-pxe',
  MediaAndPxe: 'media-pxe',
}
const options: Readonly<Record<string, DownloadOption>> = {
  DownloadContentLocallyWhenNeededByRunningTaskSequence: 'download-when-needed',
  DownloadAllContentLocallyBeforeStartingTaskSequence: 'download-first',
}

/** Without the word that a time is in UTC it is each client's own: here that of a country an hour ahead. */
const clientZone = 60 * 60_000

function when(call: Call, name: string, utc: string): string | undefined {
  const given = time(call, name)
  if (given === undefined) return undefined
  return iso(given.getTime() - (flag(call, utc) ? 0 : clientZone))
}

function known<T>(table: Readonly<Record<string, T>>, value: string | undefined): T | undefined {
  if (value === undefined) return undefined
  const found = table[value]
  if (found === undefined) throw new CmdletError(`${value} is not practised.`, 'NotImplemented')
  return found
}

export const deploymentCmdlets: Readonly<Record<string, Cmdlet>> = {
  /** What is not said takes what would do the most harm: no reference tells these defaults. */
  'New-CMTaskSequenceDeployment': (call) => {
    const id = createDeployment(call.world, technician, {
      taskSequenceId: textOr(call, 'TaskSequencePackageId'),
      collectionId: textOr(call, 'CollectionId'),
      purpose: text(call, 'DeployPurpose') === 'Available' ? 'available' : 'required',
      availability: known(reaches, text(call, 'Availability')) ?? 'clients',
      option: known(options, text(call, 'DeploymentOption')) ?? 'download-first',
      showProgress: flag(call, 'ShowTaskSequenceProgress'),
      availableFrom: when(call, 'AvailableDateTime', 'UseUtcForAvailableSchedule') ?? iso(call.world.clock.now()),
      expires: when(call, 'DeadlineDateTime', 'UseUtcForExpireSchedule') ?? '9999-12-31T00:00:00Z',
      comment: textOr(call, 'Comment'),
    })
    return one(call, 'SMS_Advertisement', 'AdvertisementID', id)
  },
  'Set-CMTaskSequenceDeployment': (call) => {
    const availability = known(reaches, text(call, 'MakeAvailableTo'))
    const option = known(options, text(call, 'DeploymentOption'))
    const availableFrom = when(call, 'DeploymentAvailableDateTime', 'UseUtcForAvailableSchedule')
    const expires = when(call, 'DeploymentExpireDateTime', 'UseUtcForExpireSchedule')
    changeDeployment(call.world, textOr(call, 'TaskSequenceDeploymentId'), {
      ...(availability === undefined ? {} : { availability }),
      ...(option === undefined ? {} : { option }),
      ...(availableFrom === undefined ? {} : { availableFrom }),
      ...(expires === undefined ? {} : { expires }),
    })
    return []
  },
  'Remove-CMTaskSequenceDeployment': (call) => {
    removeDeployment(call.world, technician, textOr(call, 'DeploymentId'))
    return []
  },
}
