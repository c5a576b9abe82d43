import { describe, expect, test } from 'vitest'
import type { Report } from '../vendor.ts'
import { firstOf } from './header-values.ts'
import { callerOf, cancelled, openAccount, openTrunk, ring } from './testing/account.ts'
import { startTrunk } from './testing/trunk.ts'

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

  test('says nothing, alone, leaves it unknown whether the phone rings, and is not asked again', async () => {
    const trunk = await openTrunk()
    const { place, account } = openAccount([trunk], { timeoutMs: 100 })
    expect(await place()).toMatchObject({ kind: 'ambiguous' })
    const [first] = trunk.heard
    expect(await place()).toMatchObject({ kind: 'ambiguous' })
    await account.close()
    // A CANCEL must wait for a provisional answer.
    expect(new Set(trunk.methods())).toEqual(new Set(['INVITE']))
    // At once and after T1; the third time would be after the call's time is over.
    expect(trunk.heard.filter(({ callId }) => callId === first?.callId).length).toBeLessThanOrEqual(2)
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
    const trunk = await openTrunk((request, far) =>
      far.answer(request, `503 Full for ${callerOf(request)}`, 'Retry-After: 17 (rest)'),
    )
    expect(await openAccount([trunk]).place()).toEqual({
      kind: 'unavailable',
      reason: 'SIP 503 Full for •••',
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
