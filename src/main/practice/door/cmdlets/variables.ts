import { read } from '../../world/act.ts'
import { deviceOf, removeVariable, setVariable, variablesNamed } from '../../world/devices.ts'
import { WorldError } from '../../world/trouble.ts'
import { technician } from '../../world/world.ts'
import { text, textOr, type Call, type Cmdlet } from '../call.ts'
import { noObject } from '../cmdlet-error.ts'
import { one } from './find.ts'

const name = (call: Call): string => textOr(call, 'VariableName')

/** The device that a call names: New- calls it -DeviceId, the others -ResourceId (configmgr.md 3.5). */
function deviceId(call: Call): number {
  const id = Number(text(call, 'DeviceId') ?? textOr(call, 'ResourceId'))
  if (read(call.world, () => deviceOf(call.world, id)) === undefined) throw noObject()
  return id
}

const isSet = (call: Call, id: number): boolean => variablesNamed(call.world, [id], name(call)).length > 0

export const variableCmdlets: Readonly<Record<string, Cmdlet>> = {
  'New-CMDeviceVariable': (call) => {
    const id = deviceId(call)
    if (isSet(call, id)) throw new WorldError({ code: 'name-taken', name: name(call) })
    setVariable(call.world, technician, id, name(call), textOr(call, 'VariableValue'))
    return one(call, 'SMS_MachineSettings', 'ResourceID', id)
  },
  'Set-CMDeviceVariable': (call) => {
    const id = deviceId(call)
    if (!isSet(call, id)) throw noObject()
    setVariable(call.world, technician, id, name(call), textOr(call, 'NewVariableValue'))
    return []
  },
  'Remove-CMDeviceVariable': (call) => {
    const id = deviceId(call)
    if (!isSet(call, id)) throw noObject()
    removeVariable(call.world, technician, id, name(call))
    return []
  },
}
