import { differences, writeAll } from './generate/files.ts'

/** Writes what is made from the sources; with --check it only compares, and fails with what differs. */
if (process.argv.includes('--check')) {
  const found = await differences()
  for (const line of found) console.error(line)
  process.exitCode = found.length === 0 ? 0 : 1
} else {
  for (const path of await writeAll()) console.log(`wrote ${path}`)
}
