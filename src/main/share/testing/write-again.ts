import { writeFile } from 'node:fs/promises'
import { systemRandom, wallClock } from '#main/time.ts'
import { diskFiles, type FileOperations } from '../file-operations.ts'
import { folderShare } from '../folder-share.ts'

/** Writes two files in turn in the same place, until it is killed; or dies by itself in the middle of the second one. */
const [folder = '', one = '', other = '', death = ''] = process.argv.slice(2)
let written = 0

async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

const files: FileOperations = {
  async writeNew(file, bytes) {
    if (death === 'half-written' && written > 0) {
      await writeFile(file, bytes.subarray(0, bytes.length / 2))
      await die()
    }
    await diskFiles.writeNew(file, bytes)
  },
  async rename(from, to) {
    if (death === 'before-rename' && written > 0) await die()
    await diskFiles.rename(from, to)
    if (death === 'after-rename' && written > 0) await die()
  },
}

const share = folderShare({ folder, unc: folder, wall: wallClock, random: systemRandom, files })
const signal = new AbortController().signal
for (;;)
  for (const text of [one, other]) {
    await share.write('Room', new TextEncoder().encode(text.repeat(100_000)), signal)
    written += 1
    process.stdout.write('.')
  }
