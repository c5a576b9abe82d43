import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const page = '<html><body><h1>502 Bad Gateway</h1></body></html>\r\n'
const chunk = Buffer.alloc(16 * 1024, '<html>')

/** Bytes that no protocol expects: one page of HTML, or as many as the client will take. */
export function babble(socket: Socket, kind: 'html' | 'endless'): void {
  if (kind === 'html') socket.write(page)
  else void pourOut(socket)
}

async function pourOut(socket: Socket): Promise<void> {
  while (!socket.destroyed && socket.writable) {
    if (socket.writableLength < chunk.length) socket.write(chunk)
    await pause(5)
  }
}
