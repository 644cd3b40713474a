import { shape, text } from '#main/practice/world/db.ts'
import type { World } from '#main/practice/world/world.ts'

const named = shape({ name: text })
const written = shape({ row: text })

/** Every row of every table of a practice world, as text. */
export function worldRows({ db }: World): Readonly<Record<string, readonly string[]>> {
  const tables = db.all(named, "FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
  return Object.fromEntries(
    tables.map(({ name }) => {
      const columns = db.all(named, 'FROM pragma_table_info(?)', name).map((one) => `quote(${one.name})`)
      const rows = db.all(written, `FROM (SELECT ${columns.join(` || ',' || `)} AS row FROM ${name}) ORDER BY row`)
      return [name, rows.map(({ row }) => row)]
    }),
  )
}
