import type { ContentKind, ContentRef } from '#shared/site.ts'
import { findContent } from '../../world/content-rows.ts'
import { redistribute, sendContent, validateContent } from '../../world/content.ts'
import { technician } from '../../world/world.ts'
import { object, property, texts, type Call, type Cmdlet } from '../call.ts'
import { noObject } from '../cmdlet-error.ts'
import { one } from './find.ts'

const byParameter: readonly (readonly [string, ContentKind])[] = [
  ['PackageId', 'package'],
  ['BootImageId', 'boot-image'],
  ['OperatingSystemImageId', 'os-image'],
]
const byClass: Readonly<Record<string, ContentKind>> = {
  SMS_Package: 'package',
  SMS_BootImagePackage: 'boot-image',
  SMS_ImagePackage: 'os-image',
}

/** The content that a cmdlet was given by id; what does not exist, or is of another kind, is no object. */
function named(call: Call): readonly ContentRef[] {
  const content = byParameter.flatMap(([parameter, kind]) => texts(call, parameter).map((id) => ({ kind, id })))
  if (content.length === 0 || content.some(({ kind, id }) => findContent(call.world, kind, id) === undefined))
    throw noObject()
  return content
}

/** The content that came through the pipeline. */
function piped(call: Call): ContentRef {
  const given = object(call, 'InputObject')
  const kind = given === undefined ? undefined : byClass[given.class]
  if (given === undefined || kind === undefined) throw noObject()
  return { kind, id: property(given, 'PackageID') }
}

const points = (call: Call): readonly string[] => texts(call, 'DistributionPointName')

export const contentCmdlets: Readonly<Record<string, Cmdlet>> = {
  'Get-CMDistributionPoint': (call) => one(call, 'SMS_SCI_SysResUse', 'NetworkOSPath', undefined),
  'Get-CMDistributionPointGroup': (call) => one(call, 'SMS_DistributionPointGroup', 'Name', undefined),
  'Start-CMContentDistribution': (call) => {
    for (const content of named(call)) sendContent(call.world, technician, content, points(call))
    return []
  },
  'Invoke-CMContentRedistribution': (call) => {
    const content = piped(call)
    for (const point of points(call)) redistribute(call.world, technician, content, point)
    return []
  },
  'Invoke-CMContentValidation': (call) => {
    for (const content of named(call)) for (const point of points(call)) validateContent(call.world, content, point)
    return []
  },
}
