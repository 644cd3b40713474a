import type { Step } from '#shared/task-sequence/model.ts'
import { editSequence, withoutNamed } from '../../world/edit-sequence.ts'
import { createSequence, readSequence, removeSequence, setEnabled } from '../../world/sequences.ts'
import { technician } from '../../world/world.ts'
import { int, object, objects, property, text, textOr, type Call, type Cmdlet } from '../call.ts'
import { CmdletError, noObject } from '../cmdlet-error.ts'
import { isSiteObject, siteObject, type SiteValue } from '../site-object.ts'
import { toStepObject } from '../steps/to-objects.ts'
import { toStep } from '../steps/to-steps.ts'
import { one } from './find.ts'

/** The sequence that a cmdlet is about, however its set names it. */
function idOf(call: Call): string {
  const given = object(call, 'InputObject')
  if (given !== undefined) return property(given, 'PackageID')
  const id = text(call, 'TaskSequenceId') ?? text(call, 'TaskSequencePackageId')
  if (id === undefined) throw noObject()
  return id
}

const edit = (call: Call, change: (steps: readonly Step[]) => readonly Step[]) => {
  editSequence(call.world, technician, idOf(call), change)
  return []
}

/** By name, on every level; a name that nothing has is an error. */
const removeNamed =
  (only: (step: Step) => boolean): Cmdlet =>
  (call) =>
    edit(call, (steps) => {
      const left = withoutNamed(textOr(call, 'StepName'), only)(steps)
      if (JSON.stringify(left) === JSON.stringify(steps)) throw noObject()
      return left
    })

const switchTo =
  (enabled: boolean): Cmdlet =>
  (call) => {
    setEnabled(call.world, technician, idOf(call), enabled)
    return []
  }

/**
 * SMS_TaskSequencePackage.GetSequence: takes the whole package. From one without its lazy properties the provider has
 * nothing to read the sequence out of.
 */
export function getSequence(call: Call, given: ReadonlyMap<string, SiteValue>): ReturnType<Cmdlet> {
  const from = given.get('TaskSequencePackage')
  if (!isSiteObject(from) || from.class !== 'SMS_TaskSequencePackage' || from.properties['Sequence'] === null)
    throw new CmdletError('Generic failure', 'InvalidMethodParameters')
  const steps = readSequence(call.world, property(from, 'PackageID')).steps.map(toStepObject)
  const sequence = siteObject('SMS_TaskSequence', { SchemaVersion: '3.00', Steps: steps.length === 0 ? null : steps })
  return [siteObject('__PARAMETERS', { ReturnValue: 0, TaskSequence: sequence })]
}

export const sequenceCmdlets: Readonly<Record<string, Cmdlet>> = {
  'Get-CMTaskSequence': (call) =>
    one(call, 'SMS_TaskSequencePackage', 'PackageID', text(call, 'TaskSequencePackageId')),
  'New-CMTaskSequence': (call) => {
    const made = createSequence(call.world, technician, {
      name: textOr(call, 'Name'),
      description: textOr(call, 'Description'),
      bootImageId: textOr(call, 'BootImagePackageId'),
    })
    return one(call, 'SMS_TaskSequencePackage', 'PackageID', made)
  },
  'Remove-CMTaskSequence': (call) => {
    removeSequence(call.world, technician, idOf(call))
    return []
  },
  'Enable-CMTaskSequence': switchTo(true),
  'Disable-CMTaskSequence': switchTo(false),
  'Add-CMTaskSequenceStep': (call) => {
    const added = objects(call, 'Step').map(toStep)
    const at = int(call, 'InsertStepStartIndex') ?? 0
    return edit(call, (steps) => [...steps.slice(0, at), ...added, ...steps.slice(at)])
  },
  'Remove-CMTaskSequenceStep': removeNamed(() => true),
  'Remove-CMTaskSequenceGroup': removeNamed((step) => step.kind === 'group'),
}
