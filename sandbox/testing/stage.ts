import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, vi } from 'vitest'
import { startSandbox } from '../start-sandbox.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests look freely into other people's JSON
export type Json = any

export type Heard = { url: string; headers: IncomingHttpHeaders; text: string; json: Json }

/** A customer's webhook endpoint: remembers what it heard, answers as told. */
async function startListener() {
  const heard: Heard[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const url = request.url ?? ''
    const challenge = new URL(url, 'http://x').searchParams.get('hub.challenge')
    if (challenge !== null && url.startsWith('/good')) return response.end(challenge)
    const text = Buffer.concat(chunks).toString()
    // Reports of some vendors are forms, or nothing but their address.
    const json = /^[{[]/.test(text) ? JSON.parse(text) : undefined
    if (text || url.includes('?')) heard.push({ url, headers: request.headers, text, json })
    response.writeHead(answers.shift() ?? 200).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, heard, answers, url: `http://127.0.0.1:${port}` }
}

export type Stage = Awaited<ReturnType<typeof startStage>>

/** A sandbox on free ports at a quick pace, with a listener for its reports. */
export async function startStage(reportDelayMs = 30) {
  const sandbox = await startSandbox({ httpPort: 0, smtpPort: 0, smppPort: 0, sipPort: 0 })
  const listener = await startListener()
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const raw = typeof body === 'string' || body instanceof FormData || body instanceof URLSearchParams
    const answer = await fetch(sandbox.url + path, {
      method,
      headers: raw || body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json')
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    }
  }
  await call('PUT', '/_scenario', { reportDelayMs })
  return {
    sandbox,
    call,
    heard: listener.heard,
    answers: listener.answers,
    webhook: listener.url,
    messagesAt: async (address: string) =>
      (await call('GET', `/_phones/${encodeURIComponent(address)}`)).json.messages,
    entriesOf: async (recipient: string) =>
      (await call('GET', `/_journal?recipient=${recipient}`)).json.entries,
    /** Waits until the listener heard at least that many reports. */
    hears: async (count: number): Promise<Heard[]> => {
      await vi.waitFor(() => expect(listener.heard.length).toBeGreaterThanOrEqual(count), { interval: 5 })
      return listener.heard
    },
    reset: async () => {
      listener.heard.length = 0
      listener.answers.length = 0
      await call('DELETE', '/_scenario')
      await call('PUT', '/_scenario', { reportDelayMs })
      await call('DELETE', '/_phones')
      await call('DELETE', '/_journal')
    },
    close: async () => {
      listener.server.closeAllConnections()
      listener.server.close()
      await sandbox.close()
    },
  }
}
