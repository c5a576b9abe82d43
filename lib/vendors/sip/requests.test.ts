import { describe, expect, test } from 'vitest'
import { callerOf, header, openAccount, openTrunk, ring } from './testing/account.ts'

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
