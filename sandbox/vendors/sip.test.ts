import { createHash } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Stage, startStage } from '../testing/stage.ts'

let stage: Stage
let socket: Socket
const heard: string[] = []
beforeAll(async () => {
  stage = await startStage()
  socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  socket.on('message', bytes => heard.push(bytes.toString()))
})
afterEach(async () => {
  heard.length = 0
  await stage.reset()
})
afterAll(async () => {
  socket.close()
  await stage.close()
})

const { user, password, realm } = accounts.sip
let serial = 0

function openCall(to: string, from = '622150861234') {
  const id = `call-${++serial}`
  const uri = `sip:+${to}@127.0.0.1`
  let sequence = 1
  const send = (method: string, ...more: string[]) => {
    const lines = [
      `${method} ${uri} SIP/2.0`,
      `Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK${id}${sequence};rport`,
      `From: <sip:+${from}@127.0.0.1>;tag=1`,
      `To: <${uri}>`,
      `Call-ID: ${id}`,
      `CSeq: ${sequence} ${method}`,
      ...more,
      'Content-Length: 0',
    ]
    socket.send(`${lines.join('\r\n')}\r\n\r\n`, stage.sandbox.sipPort, '127.0.0.1')
  }
  const answers = () => heard.filter(text => text.includes(`Call-ID: ${id}\r\n`))
  const statuses = () => answers().map(text => Number(text.split(' ')[1]))
  /** Waits for this answer and gives it. */
  const hears = async (status: number) => {
    await expect.poll(statuses, { interval: 5 }).toContain(status)
    return answers().find(text => text.startsWith(`SIP/2.0 ${status} `)) ?? ''
  }
  const prove = async (secret: string = password, algorithm = 'MD5', nc = '00000001') => {
    const nonce = /nonce="(\w+)"/.exec(await hears(401))?.[1]
    send('ACK')
    sequence++
    const hash = (text: string) =>
      createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
        .update(text)
        .digest('hex')
    const response = hash(
      `${hash(`${user}:${realm}:${secret}`)}:${nonce}:${nc}:c:auth:${hash(`INVITE:${uri}`)}`,
    )
    const fields = `username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}"`
    send('INVITE', `Authorization: Digest ${fields}, algorithm=${algorithm}, qop=auth, nc=${nc}, cnonce="c"`)
  }
  return { send, hears, statuses, prove, answers }
}

async function call(to: string, from?: string) {
  const opened = openCall(to, from)
  opened.send('INVITE')
  await opened.prove()
  return opened
}

test('a proven call rings, shows its caller on the handset, and ends with 487 when it is cancelled', async () => {
  const { send, hears, statuses } = await call('6281234560001')
  const ringing = await hears(180)
  expect(ringing).toMatch(/;received=127\.0\.0\.1;rport=\d+/)
  expect(ringing).toMatch(/^To: .*;tag=\w+/m)
  const [message] = await stage.messagesAt('081234560001')
  expect(message).toMatchObject({ channel: 'MISSCALL', caller: '622150861234' })
  send('CANCEL')
  await hears(487)
  send('ACK')
  expect(statuses()).toEqual([401, 100, 180, 200, 487])
  expect(await stage.entriesOf('6281234560001')).toMatchObject([{ vendor: 'sip', outcome: 'accepted' }])
})

test.each([
  ['9002', 408],
  ['9003', 603],
  ['9008', 503],
  ['9009', 503],
  ['9014', 486],
  ['9015', 480],
  ['9017', 404],
  ['9018', 402],
])('fate %s ends with %i', async (fate, status) => {
  const { hears, send, statuses } = await call(`628123456${fate}`)
  await hears(status)
  send('ACK')
  expect(statuses().includes(180)).toBe(fate === '9014')
})

test('a wrong password, a used counter and a stranger’s number get no call', async () => {
  const wrong = openCall('6281234560001')
  wrong.send('INVITE')
  await wrong.prove('guess')
  await expect.poll(wrong.statuses).toEqual([401, 401])
  const stranger = await call('6281234560001', '6281200000000')
  await stranger.hears(403)
  const twice = openCall('6281234560001')
  twice.send('INVITE')
  await twice.prove(password, 'SHA-256')
  await twice.hears(180)
  await twice.prove(password, 'SHA-256')
  await expect.poll(() => twice.answers().at(-1)).toContain('stale=true')
})

test('a repeated INVITE gets the same answer again and is one call', async () => {
  const { send, hears, statuses } = openCall('6281234560001')
  send('INVITE')
  const first = await hears(401)
  send('INVITE')
  await expect.poll(statuses).toEqual([401, 401])
  expect(heard.filter(text => text === first)).toHaveLength(2)
})

test('a trunk that is down says so before anything else, and others are answered', async () => {
  await stage.call('PUT', '/_scenario', { vendor: 'sip', fault: { kind: 'down' } })
  const refused = openCall('6281234560001')
  refused.send('INVITE')
  await refused.hears(503)
  refused.send('ACK')
  const asked = openCall('6281234560001')
  asked.send('OPTIONS')
  await asked.hears(200)
  const unknown = openCall('6281234560001')
  unknown.send('CANCEL')
  await unknown.hears(481)
  socket.send('GET / HTTP/1.1\r\n\r\n', stage.sandbox.sipPort, '127.0.0.1')
})
