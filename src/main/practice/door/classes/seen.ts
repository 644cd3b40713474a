import { siteObject, type SiteObject } from '../site-object.ts'
import { invalidQuery } from '../../wql/tokens.ts'

/** An instance as a query shows it: the properties that it names (none: all), the lazy ones empty. */
export function seen(instance: SiteObject, names: readonly string[], lazy: readonly string[]): SiteObject {
  if (names.length === 0 && lazy.length === 0) return instance
  const all = Object.keys(instance.properties)
  const shown = names.length === 0 ? all : names.map((name) => propertyNamed(all, name))
  return siteObject(
    instance.class,
    Object.fromEntries(shown.map((name) => [name, lazy.includes(name) ? null : (instance.properties[name] ?? null)])),
  )
}

/** Letter case does not count. */
function propertyNamed(all: readonly string[], name: string): string {
  const found = all.find((one) => one.toLowerCase() === name.toLowerCase())
  if (found === undefined) throw invalidQuery()
  return found
}
