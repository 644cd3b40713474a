import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

/**
 * Speaks as PowerShell does to the library, as far as tests need an engine that goes wrong: the first argument says how.
 * Written from the description of the lines (src/main/powershell/README.md), not with the code under test.
 */
const [how = ''] = process.argv.slice(2)
const marker = process.env['DRYDOCK_MARKER'] ?? ''
const folder = process.env['DRYDOCK_FOLDER'] ?? ''

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const packed = (content: unknown): string => {
  const base64 = Buffer.from(JSON.stringify(content)).toString('base64')
  return `${marker}${base64.length}:${base64}`
}
const say = (content: unknown): void => {
  print(packed(content))
}

const ready = {
  type: 'ready',
  edition: 'Desktop',
  version: '5.1.22621.4391',
  languageMode: 'FullLanguage',
  executionPolicy: 'Bypass',
  pid: process.pid,
}

/** As Windows PowerShell 5.1 words it, broken at 80 characters by a console that nobody sees. */
const allSigned = `. : File C:\\Program Files\\Drydock\\resources\\powershell\\Drydock\\Host.ps1 cannot be
loaded. The file C:\\Program
Files\\Drydock\\resources\\powershell\\Drydock\\Host.ps1 is not digitally signed. You
cannot run this script on the current system. For more information about running
scripts and setting execution policy, see about_Execution_Policies at
https:/go.microsoft.com/fwlink/?LinkID=135170.
At line:1 char:147
+ ... anguageMode)"; "drydock-version=$($PSVersionTable.PSVersion)"; . $env:D ...
+                                                                      ~~~~~~
    + CategoryInfo          : SecurityError: (:) [], PSSecurityException
    + FullyQualifiedErrorId : UnauthorizedAccess
`

function start(): void {
  const mode = how === 'constrained' ? 'ConstrainedLanguage' : 'FullLanguage'
  print(`drydock-language-mode=${mode}`)
  if (mode !== 'FullLanguage') return
  print(`drydock-version=${how.startsWith('version ') ? how.slice('version '.length) : '5.1.22621.4391'}`)
  if (how === 'all-signed') process.stderr.write(allSigned)
  else if (how === 'blocked-module') say({ type: 'broken', reason: 'blocked', detail: 'Wire.ps1 is not signed' })
  else if (how === 'restricted-runspace') say({ ...ready, languageMode: 'ConstrainedLanguage' })
  else if (how === 'not-ready') process.stderr.write('Host.ps1:1 char:1 Unexpected token\n')
  else if (how === 'ends') {
    process.stderr.write('no memory left\n')
    process.exit(7)
  } else say(ready)
}

interface Asked {
  readonly id: string
  readonly operation: string
}

function page(id: string, number: number, count: number, from = 0): void {
  say({ type: 'page', id, number, items: Array.from({ length: count }, (_, at) => ({ n: from + at + 1 })) })
}

/** What goes wrong in an answer of 700 items, by the name of the operation. */
const answers: Readonly<Record<string, (id: string) => void>> = {
  whole(id) {
    page(id, 1, 500)
    page(id, 2, 200, 500)
    say({ type: 'done', id, pages: 2, items: 700 })
  },
  'no-end'(id) {
    page(id, 1, 500)
    page(id, 2, 200, 500)
  },
  'page-missing'(id) {
    page(id, 1, 500)
    say({ type: 'done', id, pages: 2, items: 700 })
  },
  'page-twice'(id) {
    page(id, 1, 500)
    page(id, 1, 500)
    say({ type: 'done', id, pages: 2, items: 1000 })
  },
  'count-wrong'(id) {
    page(id, 1, 499)
    say({ type: 'done', id, pages: 1, items: 500 })
  },
  'item-unreadable'(id) {
    say({ type: 'page', id, number: 1, items: [{ n: 1 }, { n: 'two' }] })
    say({ type: 'done', id, pages: 1, items: 2 })
  },
  'line-cut'(id) {
    print(packed({ type: 'page', id, number: 1, items: [{ n: 1 }] }).slice(0, -8))
    say({ type: 'done', id, pages: 1, items: 1 })
  },
  'line-written-into'(id) {
    const line = packed({ type: 'page', id, number: 1, items: [{ n: 1 }] })
    print(`${line.slice(0, -12)}QUJD${line.slice(-12)}`)
    say({ type: 'done', id, pages: 1, items: 1 })
  },
  'line-of-garbage'(id) {
    print(`${marker}8:!!!!!!!!`)
    page(id, 1, 1)
    say({ type: 'done', id, pages: 1, items: 1 })
  },
  'more-after-the-end'(id) {
    page(id, 1, 1)
    say({ type: 'done', id, pages: 1, items: 1 })
    page(id, 2, 1, 1)
  },
  'of-another-request'() {
    page('other', 1, 1)
    say({ type: 'done', id: 'other', pages: 1, items: 1 })
  },
  ''(id) {
    say({ type: 'done', id, pages: 0, items: 0 })
  },
  huge(id) {
    say({ type: 'page', id, number: 1, items: [{ text: 'x'.repeat(35_000_000) }] })
    say({ type: 'done', id, pages: 1, items: 1 })
  },
}

/** Answers all the same when it is told to stop, as an operation does that is at its very end. */
async function whenCancelled(id: string): Promise<void> {
  while (!existsSync(path.join(folder, `${id}.cancel`))) await setTimeout(10)
}

async function answer({ id, operation }: Asked): Promise<void> {
  if (operation === 'never') await setTimeout(600_000)
  if (operation === 'at-the-end') {
    say({ type: 'event', id, kind: 'information', text: 'nearly' })
    await whenCancelled(id)
  }
  answers[operation === 'at-the-end' ? 'whole' : operation]?.(id)
}

for await (const line of createInterface({ input: process.stdin })) {
  if (how === 'silent') continue
  const [, stream, mark] = /^\[Console\]::(Out|Error)\.WriteLine\("(\w+)"\)$/.exec(line) ?? []
  if (mark !== undefined && how !== 'constrained')
    (stream === 'Out' ? process.stdout : process.stderr).write(`${mark}\n`)
  if (mark !== undefined) continue
  const [, request] = /^Invoke-DrydockJob '([A-Za-z0-9+/=]+)'$/.exec(line) ?? []
  if (request === undefined) start()
  else await answer(JSON.parse(Buffer.from(request, 'base64').toString('utf8')) as Asked)
}
