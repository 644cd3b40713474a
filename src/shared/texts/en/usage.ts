/** How each command is typed, and what it is for. */
const lines: Readonly<Record<string, readonly [form: string, what: string]>> = {
  practice: [
    '[--devices 12] [--seed 1] [--speed N] [--fault NAME]... [--door in-process|powershell] | --list-faults | --dump',
    'Do the whole job once on a made-up tenant and site.',
  ],
  profiles: ['', 'List the Autopilot profiles and what can be done with each.'],
  'configuration-file': [
    '--profile ID|NAME [--out DIR] | --all --out DIR | --profile-file F --organization-file F [--out DIR]',
    'Make AutopilotConfigurationFile.json.',
  ],
  inspect: ['PATH... [--explain]', 'Say what Windows will make of a configuration file.'],
  'plan example': ['[--seed 1] [--devices 12] [--speed N] [--fault NAME]...', 'Print a plan for the practice world.'],
  'plan check': ['PLAN', 'Review a plan: findings, devices, review hash. Changes nothing.'],
  'run start': ['PLAN --reviewed HASH --confirm N [--until STEP] [--events]', 'Carry out a plan that was reviewed.'],
  'run resume': ['ID [--events]', 'Go on with a run that was interrupted.'],
  'run show': ['ID', 'Show a run and its devices.'],
  'run list': ['[--after KEY] [--limit 200]', 'List the runs, newest first.'],
  'run stop': ['ID [--rehearse]', 'Stop the wipe: no further device will start.'],
  'run confirm': [
    'ID [--reviewed HASH --confirm N]',
    'Show what is not as reviewed; with a hash, accept it and go on.',
  ],
  devices: ['[--batch B] [--stage S] [--search T] [--after KEY] [--limit 200]', 'Show where the devices are.'],
  'audit verify': ['', 'Check that the audit is complete and unchanged.'],
}

const common = 'Every command takes --home DIR (where data lives), --json and --help.'

/** The help of one command, or of all. */
export function usage(command?: string): string {
  const one = command === undefined ? undefined : lines[command]
  if (command !== undefined && one !== undefined) return `drydock ${command} ${one[0]}\n${one[1]}\n${common}`
  const all = Object.entries(lines).map(([name, [form, what]]) => `  ${`${name} ${form}`.trim()}\n      ${what}`)
  return ['drydock COMMAND', ...all, common].join('\n')
}
