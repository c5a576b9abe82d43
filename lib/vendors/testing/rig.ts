import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { closeVendors } from '../registry.ts'
import type { Report, ReportRequest, Vendor, VendorMessage } from '../vendor.ts'

interface Received {
  vendorId: string | undefined
  request: ReportRequest
  status: number
  reports: Report[]
}

export interface ArrivedMessage {
  from: string | null
  text: string | null
  subject: string | null
  html: string | null
  caller: string | null
  mail?: {
    headers: Record<string, string>
    attachments: { name: string; contentType: string; size: number; sha256: string; url: string }[]
    source?: { url: string }
    dkim?: string
  }
}

/** The sandbox's vendors and a real web server that takes their reports. */
export async function startRig() {
  const sandbox = await startSandbox({ httpPort: 0, smtpPort: 0, smppPort: 0, sipPort: 0 })
  const received: Received[] = []
  const readers = new Map<string, { vendor: Vendor; config: unknown }>()
  const server = createServer(async (incoming, response) => {
    const request = await toReportRequest(incoming)
    const reader = readers.get(new URL(incoming.url ?? '/', 'http://host').pathname.slice(1))
    const answer = (await reader?.vendor.readReports?.(request, reader.config)) ?? {
      status: 404,
      reports: [],
    }
    received.push({ vendorId: reader?.vendor.id, request, status: answer.status, reports: answer.reports })
    response.writeHead(answer.status, { 'content-type': answer.contentType ?? 'text/plain' })
    response.end(answer.body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const receiverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function put(path: string, body: unknown): Promise<void> {
    const answer = await fetch(sandbox.url + path, { method: 'PUT', body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  }

  return {
    sandbox,
    received,
    scenario: (change: unknown) => put('/_scenario', change),
    /** Puts a TXT record where the mailboxes look for keys. */
    publish: (name: string, txt: string) => put(`/_dns/${name}`, { txt }),
    /** Reads the reports of a vendor at `/{name}` and tells the sandbox to send them there. */
    async takeReports(vendor: Vendor, config: unknown, webhook: boolean): Promise<string> {
      readers.set(vendor.id, { vendor, config })
      const url = `${receiverUrl}/${vendor.id}`
      if (webhook) await put(`/_accounts/${vendor.id}`, { webhookUrl: url })
      return url
    },
    async phone(recipient: string): Promise<ArrivedMessage[]> {
      const answer = await fetch(`${sandbox.url}/_phones/${encodeURIComponent(recipient)}`)
      return ((await answer.json()) as { messages: [] }).messages
    },
    async journal(
      vendor: string,
      recipient: string,
    ): Promise<{ outcome: string; reference: string | null }[]> {
      const query = new URLSearchParams({ vendor, recipient })
      const answer = await fetch(`${sandbox.url}/_journal?${query}`)
      return ((await answer.json()) as { entries: [] }).entries
    },
    async close(): Promise<void> {
      await closeVendors()
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await sandbox.close()
    },
  }
}
export type Rig = Awaited<ReturnType<typeof startRig>>

async function toReportRequest(incoming: IncomingMessage): Promise<ReportRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
  return {
    method: incoming.method ?? 'GET',
    url: `http://${incoming.headers.host}${incoming.url}`,
    query: new URL(incoming.url ?? '/', 'http://host').searchParams,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  }
}

let serial = 0

/** A message for a recipient of its own with one of the sandbox's fates. */
export function messageFor(fate: string, email: boolean): VendorMessage & { code: string } {
  serial++
  const code = String(471_000 + serial)
  return {
    reference: `0198c0de-0000-7000-8000-${String(serial).padStart(12, '0')}`,
    recipient: email
      ? `budi${serial}.${fate}@example.com`
      : `+62812${String(serial).padStart(4, '0')}${fate}`,
    text: `Kode Anda ${code}.\nJangan berikan [kepada] siapa pun €`,
    code,
    codeLength: 6,
    validitySeconds: 300,
    ...(email ? { subject: 'Kode masuk – Sandi', html: `<p>Kode Anda <b>${code}</b></p>` } : {}),
  }
}
