import { never } from '#shared/result.ts'
import type { Trouble } from '../world/trouble.ts'

/** An error as the console's module reports it: words, not codes; what it means is for the caller to find out. */
export class CmdletError extends Error {
  readonly id: string
  readonly category: string
  constructor(message: string, id: string, category = 'InvalidOperation') {
    super(message)
    this.name = 'CmdletError'
    this.id = id
    this.category = category
  }
}

/** No such object, or no right to see it (configmgr.md 9.4). */
export const noObject = (): CmdletError =>
  new CmdletError('No object corresponds to the specified parameters.', 'ItemNotFound', 'ObjectNotFound')

/** A parameter's own validation, as the binder words it. */
export const refused = (parameter: string, why: string): CmdletError =>
  new CmdletError(
    `Cannot validate argument on parameter '${parameter}'. ${why}`,
    'ParameterArgumentValidationError',
    'InvalidData',
  )

/** What the site's no becomes on its way through a cmdlet (configmgr.md 5.2, 9.4). */
export function cmdletError(trouble: Trouble): CmdletError {
  switch (trouble.code) {
    case 'object-missing':
      return noObject()
    case 'name-taken':
    case 'rule-exists':
      return new CmdletError('An object with the specified name already exists.', 'ItemExists', 'ResourceExists')
    case 'built-in':
      return new CmdletError(
        'The specified collection is a built-in collection and cannot be modified.',
        'InvalidOperation',
      )
    case 'no-destination':
      return new CmdletError(
        'No content destination was found. This can happen when an invalid collection, distribution point, or distribution point group is specified or if the content has already been distributed to the specified destination.',
        'InvalidOperation',
      )
    case 'locked':
      return new CmdletError(
        'The SMS Provider reported an error. Lock request state: DeniedLockAlreadyAssigned.',
        'LockNotAvailable',
        'ResourceBusy',
      )
    case 'value-refused':
      return refused(trouble.field, `The limit is ${trouble.limit}.`)
    case 'in-use':
      return new CmdletError(`The object is in use by ${trouble.by} and cannot be deleted.`, 'ItemInUse')
    case 'mark-unknown':
      return new CmdletError('Invalid query.', 'InvalidQuery', 'InvalidArgument')
    case 'query-invalid':
      return new CmdletError('Invalid query', 'InvalidQuery', 'InvalidArgument')
    case 'answer-lost':
      return new CmdletError(
        'The remote procedure call failed. (Exception from HRESULT: 0x800706BE)',
        'ConnectionLost',
        'ConnectionError',
      )
    default:
      return never(trouble)
  }
}
