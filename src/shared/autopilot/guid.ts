import { block, warn, type Finding } from '../finding.ts'
import { never } from '../result.ts'

/**
 * `old-constant`: written by the module before 2.5 instead of the profile's id (graph.md 1.6).
 * `documentation`: from Microsoft's sample. `placeholder`: nobody's id, it was typed or copied from an example.
 */
type GuidVerdict = 'good' | 'malformed' | 'braces' | 'zero' | 'old-constant' | 'documentation' | 'placeholder'

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const oldConstant = '7f9e6025-1e13-45f3-bf82-a3e8c5b59eac'
const sampleTenant = '1537de22-988c-4e93-b8a5-83890f34a69b'

/** Every group of four digits is one digit repeated: how documents write ids that belong to nobody. */
const repeated =
  /^(?:([0-9a-f])\1{3})(?:([0-9a-f])\2{3})(?:([0-9a-f])\3{3})(?:([0-9a-f])\4{3})(?:([0-9a-f])\5{3})(?:([0-9a-f])\6{3})(?:([0-9a-f])\7{3})(?:([0-9a-f])\8{3})$/
const counted = /^(?:01234567|12345678)-(?:1234|2345|5678|89ab|9abc|9012)-/

/** What a text is as a GUID; letter case does not matter. */
function judgeGuid(value: string): GuidVerdict {
  const guid = value.toLowerCase()
  if (!form.test(guid)) return /^[{(].*[})]$/s.test(guid) && form.test(guid.slice(1, -1)) ? 'braces' : 'malformed'
  const digits = guid.replaceAll('-', '')
  if (/^0+$/.test(digits)) return 'zero'
  if (guid === oldConstant) return 'old-constant'
  if (guid === sampleTenant) return 'documentation'
  return repeated.test(digits) || counted.test(guid) ? 'placeholder' : 'good'
}

/** What follows from an id that Windows reads as a GUID. */
export function guidFindings(where: string, value: string): readonly Finding[] {
  const verdict = judgeGuid(value)
  switch (verdict) {
    case 'good':
      return []
    case 'malformed':
      return [block('guid-malformed', where, { field: where })]
    case 'braces':
      return [block('guid-braces', where, { field: where })]
    case 'zero':
      return [block('guid-zero', where, { field: where })]
    case 'old-constant':
      return [warn('guid-old-constant', where, { field: where })]
    case 'documentation':
      return [warn('guid-documentation', where, { field: where })]
    case 'placeholder':
      return [warn('guid-placeholder', where, { field: where })]
    default:
      return never(verdict)
  }
}
