import { randomInt, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { Pool } from 'undici'

/**
 * The least a server does for the same I/O: one call to the vendor and one committed INSERT, or one committed
 * conditional UPDATE. No keys, limits, money, retries, digests or history.
 */
const sql = postgres(process.env.DATABASE_URL ?? '', { max: 8 })
const vendor = new Pool(process.env.BENCH_VENDOR_URL ?? '', { connections: 128, pipelining: 1 })
const headers = { 'content-type': 'application/json', authorization: 'Bearer bench' }

async function request({ phone = '' }: Record<string, string>): Promise<object> {
  const id = randomUUID()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const { statusCode, body } = await vendor.request({
    method: 'POST',
    path: '/api/v1/subaccounts/bench/messages',
    headers,
    body: JSON.stringify({ destination: phone.slice(1), text: `${code} is your code.`, clientMessageId: id }),
  })
  const { umid } = (await body.json()) as { umid: string }
  if (statusCode !== 200) throw new Error(`the vendor answered ${statusCode}`)
  await sql`insert into bare_otps (id, phone, code, vendor_message_id) values (${id}, ${phone}, ${code}, ${umid})`
  return { status: true, message: 'sent', data: { id, otp: 'XXXXXX' } }
}

async function verify({ otp_id = '', otp = '' }: Record<string, string>): Promise<object> {
  const rows = await sql`
    update bare_otps set verified_at = now()
    where id = ${otp_id} and code = ${otp} and verified_at is null returning id`
  if (rows.length === 0) throw new Error('wrong code')
  return { status: true, message: 'verified' }
}

async function readJson(incoming: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

const server = createServer(async (incoming, response) => {
  let status = 200
  let answer: object
  try {
    const input = await readJson(incoming)
    answer = await (incoming.url === '/v1/otp/request' ? request(input) : verify(input))
  } catch (error) {
    status = 500
    answer = { status: false, message: String(error) }
  }
  const body = JSON.stringify(answer)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
})
server.keepAliveTimeout = 65_000
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port })
})
