interface Body {
  text: string
  /** Where the next message begins. */
  end: number
}

/**
 * Cuts a stream of HTTP/1.1 messages into head and body (RFC 9112: content-length or chunked). As little work as
 * possible, since the load, the vendor and the servers that are measured share the same few cores.
 */
export function readMessages(onMessage: (head: string, body: string) => void): (chunk: Buffer) => void {
  let rest = ''
  return chunk => {
    rest += chunk.toString('latin1')
    for (;;) {
      const headEnd = rest.indexOf('\r\n\r\n')
      if (headEnd < 0) return
      const head = rest.slice(0, headEnd)
      const body = readBody(rest, headEnd + 4, head)
      if (!body) return
      rest = rest.slice(body.end)
      onMessage(head, body.text)
    }
  }
}

function readBody(stream: string, start: number, head: string): Body | undefined {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length === undefined && /\r\ntransfer-encoding: *chunked/i.test(head)) return readChunks(stream, start)
  const end = start + Number(length ?? 0)
  return stream.length < end ? undefined : { text: stream.slice(start, end), end }
}

function readChunks(stream: string, start: number): Body | undefined {
  let text = ''
  for (let at = start; ; ) {
    const sizeEnd = stream.indexOf('\r\n', at)
    if (sizeEnd < 0) return undefined
    const chunkEnd = sizeEnd + 2 + Number.parseInt(stream.slice(at, sizeEnd), 16)
    if (stream.length < chunkEnd + 2) return undefined
    if (chunkEnd === sizeEnd + 2) return { text, end: chunkEnd + 2 }
    text += stream.slice(sizeEnd + 2, chunkEnd)
    at = chunkEnd + 2
  }
}
