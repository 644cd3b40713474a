import { createInterface } from 'node:readline'
import { systemRandom, wallClock } from '#main/time.ts'
import { appendAudit } from '../audit.ts'
import { appendEvent } from '../events.ts'
import { inLease, takeLease } from '../lease.ts'
import { thisProcess } from '../process.ts'
import { openStore } from '../store.ts'

/** Takes the run as soon as it is told to on stdin, says whether it got it, and writes to it until it is killed. */
const [file = '', run = ''] = process.argv.slice(2)
const store = openStore(file, { wall: wallClock, random: systemRandom })
process.stdout.write('ready\n')

const input = createInterface(process.stdin)
input.once('line', (times: string) => {
  const answer = takeLease(store.writer, run, thisProcess())
  process.stdout.write('taken' in answer ? 'taken\n' : `owned by ${answer.ownedBy.pid}\n`)
  if (!('taken' in answer)) return
  const write = () =>
    inLease(store.writer, answer.taken, (tx) => {
      const seq = appendEvent(tx, { kind: 'waiting', at: tx.wall.now(), data: {} })
      appendAudit(tx, { who: 'child', run, what: 'wrote', facts: { seq } })
      return seq
    })
  for (let left = Number(times); left > 0; left -= 1) process.stdout.write(`${write()}\n`)
})
input.once('close', () => {
  store.close()
})
