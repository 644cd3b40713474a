import { existsSync, rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { practiceWords } from '#shared/texts/en/terminal.ts'
import { sayFault } from '#shared/texts/say-fault.ts'
import { ask, printJson } from '../ask.ts'
import type { Terminal, Work } from '../command.ts'
import { judge } from '../judge.ts'
import { reportLines } from '../lines.ts'
import { supervise } from '../supervise.ts'
import { table } from '../table.ts'
import { worldWishes } from '../world-wishes.ts'

export const run: Work = async ({ values }, terminal) => {
  if (values['list-faults'] === true) return listFaults(terminal)
  if (values['dump'] === true) return dump(terminal)
  const home = terminal.home ?? (await mkdtemp(path.join(tmpdir(), 'drydock-practice-')))
  const temporary = terminal.home === undefined
  const there = { ...terminal, home, app: () => terminal.app(home) }
  const discard = async () => {
    await terminal.closeApp()
    rmSync(home, { recursive: true, force: true })
  }
  let good: boolean
  try {
    good = await once(values, there)
  } catch (error) {
    if (existsSync(planIn(home))) terminal.note(practiceWords.home(home))
    else if (temporary) await discard()
    throw error
  }
  if (temporary && good) await discard()
  else if (!terminal.json || temporary) terminal.note(practiceWords.home(home))
  return good ? 0 : 1
}

/** Where the plan is kept: without it nothing was begun. */
const planIn = (home: string): string => path.join(home, 'plan.json')

/** example, check, start with that hash; resumed as often as the process that owns the run is killed. */
async function once(values: Parameters<Work>[0]['values'], terminal: Terminal & { home: string }): Promise<boolean> {
  const wishes = worldWishes(values)
  const { plan } = await ask(terminal, 'plan:example', { ...wishes, fresh: true })
  const file = planIn(terminal.home)
  await writeFile(file, `${JSON.stringify(plan, null, 2)}\n`)
  const { id } = await ask(terminal, 'plan:save', { path: file })
  const { reviewHash, devices } = await ask(terminal, 'plan:check', { id })
  const ended = await supervise(terminal, { plan: file, reviewHash, devices: devices.length })
  const report = await ask(terminal, 'run:show', { run: ended.run })
  const { world } = await ask(terminal, 'practice:dump', {})
  const { expected } = await ask(terminal, 'practice:expected', {})
  const verdict = judge(report, world, expected)
  if (terminal.json) terminal.out(`${ended.line}\n`)
  else {
    const lines = reportLines(report)
    for (const line of lines.slice(0, -1)) terminal.out(`${line}\n`)
    terminal.out(`${lines.at(-1) ?? ''}, ${practiceWords.objects(verdict.oneOfEach, expected.reachesDeployment)}\n`)
    if (verdict.good && expected.outcome !== 'done') terminal.out(`${practiceWords.asMeant(expected.outcome)}\n`)
    if (!verdict.good) terminal.note(practiceWords.unexpected(verdict.expected, verdict.got))
    terminal.out(`\n${practiceWords.next()}\n`)
  }
  return verdict.good
}

async function listFaults(terminal: Terminal): Promise<number> {
  const { faults } = await ask(terminal, 'practice:faults', {})
  if (terminal.json)
    printJson(terminal, {
      schema: 1,
      faults: faults.map((one) => ({ ...one, text: sayFault(one.name.split('[')[0] ?? one.name) })),
    })
  else
    terminal.out(
      `${table(
        practiceWords.faultsHead,
        faults.map((one) => [one.name, one.outcome, sayFault(one.name.split('[')[0] ?? one.name)]),
      )}\n`,
    )
  return 0
}

async function dump(terminal: Terminal): Promise<number> {
  const { world } = await ask(terminal, 'practice:dump', {})
  printJson(terminal, world)
  return 0
}
