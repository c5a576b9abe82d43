import { afterEach, describe, expect, test } from 'vitest'
import type { Report, SendContext } from '../vendor.ts'
import { SipAccount } from './account.ts'
import { type SipConfig, sipConfigSchema } from './config.ts'
import { firstOf } from './header-values.ts'
import type { SipRequest } from './message.ts'
import { startTrunk, type TestTrunk } from './testing/trunk.ts'

const opened: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

const signal = new AbortController().signal
const numbers = '+622150860000-9999'
// Patience in fractions of a second is no setting of an account, but spares waiting.
const patience = { ringSeconds: 0.05, searchSeconds: 0.1, proveMs: 20, timeoutMs: 1000 }

async function openTrunk(onRequest?: (request: SipRequest, trunk: TestTrunk) => void): Promise<TestTrunk> {
  const trunk = await startTrunk(onRequest)
  opened.push(() => trunk.close())
  return trunk
}

function openAccount(trunks: { port: number }[], change: Partial<SipConfig> = {}) {
  const list = trunks.map(({ port }) => `127.0.0.1:${port}`).join()
  const config = { ...sipConfigSchema.parse({ trunks: list, numbers }), ...patience, ...change }
  const account = new SipAccount(config, { t1Ms: 40, t2Ms: 320 })
  opened.push(() => account.close())
  const reports: Report[] = []
  let serial = 0
  const place = (
    recipient = `+62812000${++serial}`,
    onReports: SendContext<unknown>['onReports'] = news => void reports.push(...news),
  ) =>
    account.place(
      { reference: 'delivery', recipient, text: '', codeLength: 4, validitySeconds: 300 },
      signal,
      onReports,
    )
  return { account, place, reports }
}

const header = (request: SipRequest, name: string) => firstOf(request.headers, name) ?? ''
const callerOf = (request: SipRequest) => /sip:\+(\d+)@/.exec(header(request, 'from'))?.[1]
/** Rings until it is cancelled. */
const ring = (request: SipRequest, trunk: TestTrunk) => {
  if (request.method === 'INVITE') trunk.answer(request, '180 Ringing')
  if (request.method === 'CANCEL') cancelled(request, trunk)
}
const cancelled = (request: SipRequest, trunk: TestTrunk) => {
  trunk.answer(request, '200 OK')
  const invite = trunk.heard.find(({ method, branch }) => method === 'INVITE' && branch === request.branch)
  if (invite) trunk.answer(invite, '487 Request Terminated')
}

describe('the requests of a call', () => {
  test('say who calls, go back the way they came, and belong together', async () => {
    const trunk = await openTrunk(ring)
    const { place, reports } = openAccount([trunk], { publicAddress: '203.0.113.9' })
    const outcome = await place('+6281234567890')
    const invite = await trunk.hears('INVITE')
    const [cancel, ack] = [await trunk.hears('CANCEL'), await trunk.hears('ACK')]
    expect(outcome).toMatchObject({
      kind: 'accepted',
      vendorMessageId: invite.callId,
      caller: callerOf(invite),
      codes: 10_000,
    })
    expect(invite.uri).toBe('sip:+6281234567890@127.0.0.1')
    expect(header(invite, 'via')).toMatch(/^SIP\/2\.0\/UDP 203\.0\.113\.9:\d+;branch=z9hG4bK\w+;rport$/)
    expect(header(invite, 'contact')).toMatch(/^<sip:sandi@203\.0\.113\.9:\d+>$/)
    expect(header(invite, 'max-forwards')).toBe('70')
    expect(invite.body).toMatch(/c=IN IP4 203\.0\.113\.9\r\n(.*\r\n)*m=audio 9 RTP\/AVP/)
    for (const request of [cancel, ack]) {
      expect(request).toMatchObject({ branch: invite.branch, callId: invite.callId, uri: invite.uri })
      expect(request.cseq.number).toBe(invite.cseq.number)
    }
    expect(header(cancel, 'to')).not.toContain('tag')
    expect(header(ack, 'to')).toContain(';tag=far')
    await expect.poll(() => reports).toMatchObject([{ status: 'DELIVERED', sipCode: 180 }])
  })

  test.each([
    ['pai', 'p-asserted-identity'],
    ['rpid', 'remote-party-id'],
  ] as const)('tell the caller in %s where the trunk wants it there', async (callerHeader, name) => {
    const trunk = await openTrunk(ring)
    const { place } = openAccount([trunk], {
      callerHeader,
      user: 'toko',
      domain: 'toko.example',
      plus: false,
    })
    const outcome = await place('+6281234567890')
    const invite = await trunk.hears('INVITE')
    const caller = outcome.kind === 'accepted' ? outcome.caller : ''
    expect(header(invite, name)).toMatch(new RegExp(`^<sip:${caller}@toko\\.example>`))
    expect(header(invite, 'from')).toMatch(/^<sip:toko@toko\.example>;tag=/)
    expect(invite.uri).toBe('sip:6281234567890@toko.example')
  })
})

describe('a trunk that', () => {
  test('says nothing is followed by the next with the same number, and cancelled when it wakes', async () => {
    const asleep = await openTrunk()
    const second = await openTrunk(ring)
    const { place, reports } = openAccount([asleep, second])
    const outcome = await place()
    const [first, next] = [await asleep.hears('INVITE'), await second.hears('INVITE')]
    expect(callerOf(first)).toBe(callerOf(next))
    expect(outcome).toMatchObject({ kind: 'accepted', vendorMessageId: next.callId, caller: callerOf(next) })
    asleep.answer(first, '100 Trying')
    expect((await asleep.hears('CANCEL')).branch).toBe(first.branch)
    await second.hears('ACK')
    expect(new Set(reports.map(report => report.vendorMessageId))).toEqual(new Set([next.callId]))
  })

  test('says nothing, alone, leaves it unknown whether the phone rings, and hears no more of it', async () => {
    const trunk = await openTrunk()
    const { place, account } = openAccount([trunk], { timeoutMs: 100 })
    expect(await place()).toMatchObject({ kind: 'ambiguous' })
    const asked = trunk.heard.length
    await account.close()
    expect(trunk.heard).toHaveLength(asked)
  })

  test('says nothing is not hidden by another that refuses', async () => {
    const asleep = await openTrunk()
    const full = await openTrunk((request, trunk) => trunk.answer(request, '503 Full'))
    expect(await openAccount([asleep, full]).place()).toMatchObject({ kind: 'ambiguous' })
  })

  test.each([
    '503 Full',
    '500 Broken',
    '402 Payment Required',
    '302 Moved',
    '488 Not Acceptable Here',
    '403 Caller not allowed',
  ])('answers %s is followed by the next', async answer => {
    const bad = await openTrunk(
      (request, trunk) => request.method === 'INVITE' && trunk.answer(request, answer),
    )
    const good = await openTrunk(ring)
    const { place } = openAccount([bad, good])
    expect(await place()).toMatchObject({ kind: 'accepted' })
    expect((await bad.hears('ACK')).branch).toBe((await bad.hears('INVITE')).branch)
  })

  test('is overloaded says when to come back', async () => {
    const trunk = await openTrunk((request, far) => far.answer(request, '503 Full', 'Retry-After: 17 (rest)'))
    expect(await openAccount([trunk]).place()).toEqual({
      kind: 'unavailable',
      reason: 'SIP 503 Full',
      retryAfterSeconds: 17,
    })
  })

  test('is not there, by its port or by its name, is unavailable', async () => {
    const gone = await startTrunk()
    await gone.close()
    expect(await openAccount([gone]).place()).toMatchObject({ kind: 'unavailable' })
    const { place } = openAccount([gone], { trunks: 'no-such-host.invalid' })
    expect(await place()).toMatchObject({ kind: 'unavailable' })
  })

  test('took the call is given up when it does not find the phone in time', async () => {
    const trunk = await openTrunk((request, far) => {
      if (request.method === 'INVITE') far.answer(request, '100 Trying')
      if (request.method === 'CANCEL') cancelled(request, far)
    })
    const { place, reports } = openAccount([trunk])
    expect(await place()).toMatchObject({ kind: 'accepted' })
    await expect.poll(() => reports).toMatchObject([{ status: 'UNDELIVERED', sipCode: 408 }])
  })

  test('never ends a cancelled call is believed to have', async () => {
    const trunk = await openTrunk(
      (request, far) => request.method === 'INVITE' && far.answer(request, '100 Trying'),
    )
    const { place, reports } = openAccount([trunk])
    expect(await place()).toMatchObject({ kind: 'accepted' })
    await expect.poll(() => reports).toMatchObject([{ status: 'UNDELIVERED', sipCode: 408 }])
  })

  test('sends nonsense, strange answers and answers twice does no harm', async () => {
    const trunk = await openTrunk((request, far) => {
      if (request.method === 'INVITE') {
        far.send('SIP/2.0 200 OK\r\nnonsense')
        far.answer(
          { ...request, headers: request.headers.map(([n, v]) => [n, v.replace('z9hG4bK', 'z9hG4bKx')]) },
          '200 OK',
        )
        for (const ringing of ['180 Ringing', '180 Ringing', '100 Trying', '199 Early', '180 Ringing'])
          far.answer(request, ringing)
      }
      if (request.method === 'CANCEL') {
        cancelled(request, far)
        cancelled(request, far)
      }
    })
    const { place, reports, account } = openAccount([trunk])
    expect(await place()).toMatchObject({ kind: 'accepted' })
    await trunk.hears('ACK', 1)
    await account.close()
    expect(reports).toMatchObject([{ status: 'DELIVERED', sipCode: 180 }])
    expect(trunk.methods().filter(method => method === 'BYE')).toEqual([])
  })

  test('forks, and two phones are picked up: both are hung up', async () => {
    const trunk = await openTrunk((request, far) => {
      const to = firstOf(request.headers, 'to')
      if (request.method === 'INVITE')
        for (const phone of ['one', 'two'])
          far.answer(request, '200 OK', `to: ${to};tag=${phone}`, `Contact: <sip:${phone}@10.0.0.1>`)
      if (request.method === 'BYE') far.answer(request, '200 OK', `to: ${to}`)
    })
    const { place, reports } = openAccount([trunk])
    expect(await place()).toMatchObject({ kind: 'accepted' })
    const byes = [await trunk.hears('BYE'), await trunk.hears('BYE', 1)]
    expect(byes.map(bye => [bye.uri, bye.cseq.number])).toEqual([
      ['sip:one@10.0.0.1', 2],
      ['sip:two@10.0.0.1', 2],
    ])
    await expect.poll(() => reports).toMatchObject([{ status: 'DELIVERED', sipCode: 200 }])
  })
})

describe('a proof of identity', () => {
  const challenge = (nonce: string, more = '') =>
    `WWW-Authenticate: Digest realm="far", nonce="${nonce}", qop="auth", algorithm=SHA-256${more}`
  const login = { user: 'toko', password: 'secret' }

  test('goes along with the next calls, counted, until the trunk finds it too old', async () => {
    let current = 'first'
    const trunk = await openTrunk((request, far) => {
      const proof = header(request, 'authorization')
      if (request.method !== 'INVITE') return ring(request, far)
      if (proof.includes(`nonce="${current}"`)) far.answer(request, '180 Ringing')
      else far.answer(request, '401 Unauthorized', challenge(current, proof ? ', stale=true' : ''))
    })
    const { place } = openAccount([trunk], login)
    for (let call = 0; call < 2; call++) expect(await place()).toMatchObject({ kind: 'accepted' })
    current = 'second'
    expect(await place()).toMatchObject({ kind: 'accepted' })
    const invites = trunk.heard.filter(({ method }) => method === 'INVITE')
    const proofs = invites.map(invite =>
      /nonce="(\w+)".*nc=(\w+)/.exec(header(invite, 'authorization'))?.slice(1).join(' '),
    )
    expect(proofs).toEqual([
      undefined,
      'first 00000001',
      'first 00000002',
      'first 00000003',
      'second 00000001',
    ])
    expect(invites.map(({ cseq }) => cseq.number)).toEqual([1, 2, 1, 1, 2])
    expect(new Set(invites.map(({ branch }) => branch)).size).toBe(5)
    expect(new Set(invites.map(({ callId }) => callId)).size).toBe(3)
  })

  test.each([
    ['is refused', login, challenge('n')],
    ['is asked for again and again', login, challenge('n', ', stale=true')],
    ['is wanted of an account without a user', {}, challenge('n')],
    ['is wanted in a way nobody knows', login, challenge('n').replace('SHA-256', 'SHA-1024')],
    ['is wanted for a realm that is not ours', { ...login, realm: 'ours' }, challenge('n')],
  ])('that %s makes the trunk unavailable', async (_, account, asked) => {
    let turn = 0
    const trunk = await openTrunk((request, far) => {
      if (request.method === 'INVITE')
        far.answer(request, '401 Unauthorized', asked.replace('"n"', `"n${++turn}"`))
    })
    expect(await openAccount([trunk], account).place()).toEqual({
      kind: 'unavailable',
      reason: 'SIP 401 Unauthorized',
    })
    expect(trunk.methods().filter(method => method === 'INVITE').length).toBeLessThanOrEqual(4)
    await expect.poll(() => trunk.methods().at(-1)).toBe('ACK')
  })
})

describe('an account', () => {
  const patient = { ringSeconds: 60, searchSeconds: 60 }

  test('makes no more calls at once than it may', async () => {
    const trunk = await openTrunk(ring)
    const { place } = openAccount([trunk], { ...patient, callsMax: 3 })
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => place()))
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(3)
    expect(outcomes.filter(({ kind }) => kind === 'unavailable')).toHaveLength(2)
  })

  test('that is closed ends its calls, reports those that did not ring, and takes no more', async () => {
    const ringing = await openTrunk(ring)
    const searching = await openTrunk((request, far) => {
      if (request.method === 'INVITE') far.answer(request, '100 Trying')
      if (request.method === 'CANCEL') cancelled(request, far)
    })
    const [one, other] = [openAccount([ringing], patient), openAccount([searching], patient)]
    await Promise.all([one.place(), other.place()])
    await Promise.all([one.account.close(), other.account.close()])
    expect([ringing.methods().includes('CANCEL'), searching.methods().includes('CANCEL')]).toEqual([
      true,
      true,
    ])
    expect([...one.reports, ...other.reports].map(report => report.sipCode)).toEqual([180, 408])
    expect(await one.place()).toMatchObject({ kind: 'unavailable' })
  })

  test('that is replaced lets its calls end in their time', async () => {
    const trunk = await openTrunk(ring)
    const { account, place } = openAccount([trunk], { ringSeconds: 0.2 })
    expect(await place()).toMatchObject({ kind: 'accepted' })
    account.retire()
    expect(trunk.methods()).not.toContain('CANCEL')
    expect(await place()).toMatchObject({ kind: 'unavailable' })
    await trunk.hears('ACK')
  })

  test('hands a report on again when it could not be taken, and the later ones after it', async () => {
    const trunk = await openTrunk((request, far) => {
      if (request.method === 'INVITE') far.answer(request, '180 Ringing')
      if (request.method === 'INVITE') far.answer(request, '486 Busy Here')
    })
    const { place } = openAccount([trunk])
    const taken: (number | undefined)[] = []
    let away = true
    await place('+628120001', async ([report]: Report[]) => {
      if (away) {
        away = false
        throw new Error('the database is away')
      }
      taken.push(report?.sipCode)
    })
    await expect.poll(() => taken).toEqual([180, 486])
  })

  test('keeps numbers out of its reports, for the caller’s tail is the code', async () => {
    const trunk = await openTrunk((request, far) => {
      if (request.method === 'INVITE')
        far.answer(request, `480 ${callerOf(request)} cannot reach ${request.uri}`)
    })
    const { place, reports } = openAccount([trunk])
    await place()
    await expect.poll(() => reports.length).toBe(1)
    expect(reports[0]).toMatchObject({
      status: 'UNDELIVERED',
      sipCode: 480,
      detail: expect.stringContaining('•••'),
    })
    expect(JSON.stringify([reports[0]?.detail, reports[0]?.raw])).not.toMatch(/\d{4}/)
  })

  test('never calls a person twice in a row from numbers with the same code', async () => {
    const trunk = await openTrunk(ring)
    const { place } = openAccount([trunk], { numbers: '+622150860000-0001' })
    const callers: (string | undefined)[] = []
    for (let call = 0; call < 6; call++) {
      const outcome = await place('+6281234567890')
      callers.push(outcome.kind === 'accepted' ? outcome.caller?.slice(-4) : undefined)
    }
    expect([callers.slice(0, 2).sort(), callers[0] === callers[2], callers[1] === callers[3]]).toEqual([
      ['0000', '0001'],
      true,
      true,
    ])
  })
})
