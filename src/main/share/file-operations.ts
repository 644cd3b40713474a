import { open, rename } from 'node:fs/promises'

/** What can go wrong half way: the rest is done with the file system itself. */
export interface FileOperations {
  /** Makes a file that was not there, and flushes it to the disk. */
  writeNew(file: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
}

export const diskFiles: FileOperations = {
  async writeNew(file, bytes) {
    await using handle = await open(file, 'wx')
    await handle.writeFile(bytes)
    await handle.sync()
  },
  rename,
}

/** A disk that takes half of the bytes, for as long as it is full. */
export const filesOnFullDisk = (isFull: () => boolean): FileOperations => ({
  ...diskFiles,
  async writeNew(file, bytes) {
    if (!isFull()) return diskFiles.writeNew(file, bytes)
    await diskFiles.writeNew(file, bytes.subarray(0, bytes.length / 2))
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
  },
})
