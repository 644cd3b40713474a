import { answerQuery } from '../classes/all.ts'
import { table, textOr, type Cmdlet } from '../call.ts'

/** Lazy properties come unless the query is a fast one; the context may limit the number of instances (SDK). */
export const wmiQuery: Cmdlet = (call) => {
  const most = table(call, 'Context')?.get('InstanceCount')
  return answerQuery(call.world, textOr(call, 'Query'), {
    fast: textOr(call, 'Option').toLowerCase().startsWith('fast'),
    ...(typeof most === 'number' ? { most } : {}),
  })
}
