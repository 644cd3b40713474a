/** What was read of an answer's body. `cut`: there was more than the limit, the rest was not read. */
export interface Body {
  readonly bytes: Uint8Array
  readonly cut: boolean
}

/** Reads a body up to `limit` bytes as they arrive (after decompression), and cancels the rest. */
export async function readBody(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Body> {
  if (stream === null) return { bytes: new Uint8Array(), cut: false }
  const chunks: Uint8Array[] = []
  let length = 0
  // Leaving the loop early cancels the stream, and with it the connection.
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) return { bytes: Buffer.concat(chunks, limit), cut: true }
  }
  return { bytes: Buffer.concat(chunks, length), cut: false }
}
