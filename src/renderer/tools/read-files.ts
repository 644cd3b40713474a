import type { Output } from '#shared/contract/calls.ts'
import { largestFile } from '#shared/autopilot/inspect.ts'
import { ask } from '../ui/use-ask.ts'

export type Inspected = Output<'configuration-file:inspect-bytes'>['files'][number]

/** Files in one go of a person, and in one call. */
export const mostFiles = 200
const inOneCall = 20

/** Bytes as base64, in parts: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return window.btoa(text)
}

const nameOf = ({ name }: File): string => name.slice(0, 400)

/** Looks at files, some at a time; `told` hears how many are done. Files over the limit are not read: they are named. */
export async function inspectAll(
  files: readonly File[],
  signal: AbortSignal,
  told: (done: number) => void,
): Promise<{ readonly inspected: readonly Inspected[]; readonly tooLarge: readonly string[] }> {
  const small = files.slice(0, mostFiles).filter((file) => file.size <= largestFile)
  const tooLarge = files
    .slice(0, mostFiles)
    .filter((file) => file.size > largestFile)
    .map(nameOf)
  const inspected: Inspected[] = []
  for (let at = 0; at < small.length; at += inOneCall) {
    const some = await Promise.all(
      small.slice(at, at + inOneCall).map(async (file) => ({
        name: nameOf(file),
        base64: base64(new Uint8Array(await file.arrayBuffer())),
      })),
    )
    inspected.push(...(await ask('configuration-file:inspect-bytes', { files: some }, signal)).files)
    told(inspected.length)
  }
  return { inspected, tooLarge }
}
