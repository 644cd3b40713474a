import { readCmdlets, type Cmdlet, type CmdletParameter } from '../powershell/cmdlets.ts'

/** Types of the reference that a script can name; the others are objects, or one of a list of values. */
const plainTypes: Readonly<Record<string, string>> = {
  String: 'string',
  'String[]': 'string[]',
  Boolean: 'bool',
  Int32: 'int',
  'Int32[]': 'int[]',
  UInt32: 'uint32',
  Int64: 'long',
  DateTime: 'datetime',
  SwitchParameter: 'switch',
  SecureString: 'securestring',
  Hashtable: 'hashtable',
  'Hashtable[]': 'hashtable[]',
  IResultObject: 'psobject',
  'IResultObject[]': 'psobject[]',
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

function attributes(cmdlet: Cmdlet, name: string, { aliases, values, pipeline }: CmdletParameter): readonly string[] {
  const input = pipeline === undefined ? '' : ', ValueFromPipeline'
  const sets = Object.entries(cmdlet.sets).flatMap(([set, { parameters }]) => {
    const here = parameters[name]
    if (here === undefined) return []
    const place = here.positional === true ? ', Position = 0' : ''
    return [
      `[Parameter(ParameterSetName = ${quoted(set)}${here.required === true ? ', Mandatory' : ''}${place}${input})]`,
    ]
  })
  return [
    ...sets,
    ...(aliases === undefined ? [] : [`[Alias(${aliases.map(quoted).join(', ')})]`]),
    ...(values === undefined ? [] : [`[ValidateSet(${values.map(quoted).join(', ')})]`]),
  ]
}

function typeOf({ type, values }: CmdletParameter): string {
  const plain = plainTypes[type]
  if (plain !== undefined) return plain
  if (values === undefined) return 'object'
  return type.endsWith('[]') ? 'string[]' : 'string'
}

function declaration(cmdlet: Cmdlet, [name, parameter]: readonly [string, CmdletParameter]): string {
  const lines = [...attributes(cmdlet, name, parameter), `[${typeOf(parameter)}] $${name}`]
  return lines.map((line) => `        ${line}`).join('\n')
}

function standIn(cmdlet: Cmdlet): string {
  const usual = Object.entries(cmdlet.sets).find(([, set]) => set.default === true)?.[0]
  const binding = [
    ...(usual === undefined ? [] : [`DefaultParameterSetName = ${quoted(usual)}`]),
    ...(cmdlet.whatIf ? ['SupportsShouldProcess'] : []),
  ]
  const parameters = Object.entries(cmdlet.parameters).map((one) => declaration(cmdlet, one))
  return [
    `function ${cmdlet.name} {`,
    `    [CmdletBinding(${binding.join(', ')})]`,
    '    param(',
    parameters.join(',\n'),
    '    )',
    `    process { Invoke-PracticeCmdlet $PSCmdlet $PSBoundParameters $${String(cmdlet.whatIf)} }`,
    '}',
  ].join('\n')
}

/** The parameter blocks of the stand-in for the console's module: what does not bind here does not bind there. */
export const standInScript = (): Promise<string> =>
  Promise.resolve(
    [
      '# Generated from the table of cmdlets (npm run generate). The cmdlets that Drydock uses, with their parameters.',
      ...readCmdlets().map(standIn),
      '',
    ].join('\n\n'),
  )
