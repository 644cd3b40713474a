import { parseQuery } from '../wql/parse.ts'
import { toSql, type ClassNamed, type Columns } from '../wql/sql.ts'
import { invalidQuery } from '../wql/tokens.ts'
import { read } from './act.ts'
import { int, shape } from './db.ts'
import { WorldError } from './trouble.ts'
import type { World } from './world.ts'

const longest = 8000

/** One SELECT from devices and nothing after it; what it may ask further is the site's to say. */
const form = /^\s*select\s(?:(?!\bfrom\b)[^;])*\bfrom\s+SMS_R_System\b[^;]*$/i

/** What a query can ask of SMS_R_System, names in lower case. */
export const systemColumns: Columns = new Map([
  ['resourceid', 'resourceId'],
  ['resourcetype', '5'],
  ['name', 'name'],
  ['netbiosname', 'name'],
  ['smsuniqueidentifier', 'smsId'],
  ['smbiosguid', 'smbiosGuid'],
  ['macaddresses', 'mac'],
  ['client', 'isClient'],
  ['obsolete', 'isObsolete'],
  ['isvirtualmachine', 'isVirtual'],
  ['operatingsystemnameandversion', 'operatingSystem'],
  ['resourcedomainorworkgroup', 'domain'],
])

/** What inventory knows of the firmware, as a subselect can ask for it. */
const firmware: ReturnType<ClassNamed> = {
  from: 'device',
  where: "serial <> ''",
  columns: new Map([
    ['resourceid', 'resourceId'],
    ['serialnumber', 'serial'],
  ]),
}

const classNamed: ClassNamed = (name) => {
  if (name === 'sms_r_system') return { from: 'device', where: null, columns: systemColumns }
  return name === 'sms_g_system_pc_bios' ? firmware : undefined
}

/** Devices that a query of a rule or of a person finds, by their number; fails with `query-invalid`. */
export function queriedDevices(world: World, expression: string): readonly number[] {
  const query = parseQuery(expression)
  const wanted = query.properties.map((one) => one.toLowerCase())
  const selectable = !query.count && (wanted.length === 0 || wanted.includes('resourceid'))
  if (query.className.toLowerCase() !== 'sms_r_system' || !selectable) throw invalidQuery()
  if (wanted.some((one) => !systemColumns.has(one))) throw invalidQuery()
  const { rest, values } = toSql({ ...query, orderBy: null }, 'device', systemColumns, null, classNamed)
  return world.db.all(shape({ resourceId: int }), `${rest} ORDER BY resourceId`, ...values).map((row) => row.resourceId)
}

/** What a query would find as a rule, without there being one. */
export const previewQuery = (world: World, expression: string): readonly number[] =>
  read(world, () => {
    if (expression.length > longest)
      throw new WorldError({ code: 'value-refused', field: 'expression', limit: `${longest}` })
    if (!form.test(expression)) throw invalidQuery()
    return queriedDevices(world, expression)
  })
