import { describe, expect, test } from 'vitest'
import { header, openAccount, openTrunk, ring } from './testing/account.ts'

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
