import { table, textOr, type Call, type Cmdlet } from '../call.ts'
import { CmdletError } from '../cmdlet-error.ts'
import type { SiteValue } from '../site-object.ts'
import { getSequence } from './sequences.ts'

type Method = (call: Call, given: ReadonlyMap<string, SiteValue>) => ReturnType<Cmdlet>

/** Methods of classes of the SMS Provider, by CLASS.METHOD. */
const methods: Readonly<Record<string, Method>> = {
  'SMS_TaskSequencePackage.GetSequence': getSequence,
}

/** Answers with the method's parameters of the way back. */
export const wmiMethod: Cmdlet = (call) => {
  const name = `${textOr(call, 'ClassName')}.${textOr(call, 'MethodName')}`
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (method === undefined) throw new CmdletError(`The method ${name} is not implemented.`, 'InvalidMethod')
  return method(call, table(call, 'Parameter') ?? new Map())
}
