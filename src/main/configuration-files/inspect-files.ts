import { open } from 'node:fs/promises'
import path from 'node:path'
import { inspect, tooLarge, largestFile } from '#shared/autopilot/inspect.ts'
import type { Output } from '#shared/contract/calls.ts'
import { failure } from '#shared/failure.ts'

type Inspected = Output<'configuration-file:inspect'>['files'][number]

/** Inspects files one after the other; what can't be opened is listed as such (formats.md, `inspect`). */
export async function inspectFiles(paths: readonly string[], signal: AbortSignal): Promise<readonly Inspected[]> {
  const files: Inspected[] = []
  for (const one of paths) {
    signal.throwIfAborted()
    files.push(await inspectFile(one))
  }
  return files
}

async function inspectFile(file: string): Promise<Inspected> {
  const name = path.basename(file)
  try {
    await using handle = await open(file, 'r')
    const { size } = await handle.stat()
    const { verdict, encoding, findings, settings } =
      size > largestFile ? tooLarge(name, size) : inspect(name, await handle.readFile())
    return { path: file, verdict, encoding, findings: [...findings], ...(settings === undefined ? {} : { settings }) }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    const unopened = failure('input', 'file-unreadable', { path: file, reason: String(error.code) })
    return { path: file, verdict: 'blocked', encoding: '', findings: [], unopened }
  }
}
