/** A value as it is typed in PowerShell; `variable` is a name or expression that an earlier line has filled. */
export type Argument =
  string | number | boolean | readonly string[] | readonly number[] | { readonly variable: string } | null

/** A call of a cmdlet as it could be typed. null: the parameter is a switch. What is undefined is left out. */
export function cmdlet(name: string, parameters: Readonly<Record<string, Argument | undefined>>): string {
  const words = Object.entries(parameters).flatMap(([key, value]) =>
    value === undefined ? [] : [value === null ? `-${key}` : `-${key} ${typed(value)}`],
  )
  return [name, ...words].join(' ')
}

function typed(value: Exclude<Argument, null>): string {
  if (typeof value === 'boolean') return value ? '$true' : '$false'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return quoted(value)
  if ('variable' in value) return value.variable
  return value.map((one) => (typeof one === 'number' ? String(one) : quoted(one))).join(', ')
}

/** PowerShell takes the typographic marks for a quotation mark, too. */
const quoted = (text: string): string => `'${text.replace(/['\u2018-\u201B]/g, '$&$&')}'`
