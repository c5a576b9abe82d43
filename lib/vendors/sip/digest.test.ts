import { expect, test } from 'vitest'
import { answerChallenge, readChallenge } from './digest.ts'

// RFC 7616 §3.9.1; the MD5 answer without qop is RFC 2617's example.
const mufasa = { user: 'Mufasa', password: 'Circle of Life' }
const nonce = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v'
const opaque = 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS'
const cnonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ'
const asked = (algorithm: string) =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="${nonce}", opaque="${opaque}"`

test.each([
  ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
  ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
])('a challenge for %s is answered as the standard’s example', (algorithm, response) => {
  const challenge = readChallenge([['www-authenticate', asked(algorithm)]])
  if (!challenge) throw new Error('no challenge')
  const answer = answerChallenge(
    challenge,
    mufasa,
    { method: 'GET', uri: '/dir/index.html', count: 1 },
    cnonce,
  )
  expect(answer).toContain(`response="${response}"`)
  for (const field of ['nc=00000001', 'qop=auth', `opaque="${opaque}"`, `algorithm=${algorithm}`])
    expect(answer).toContain(field)
})

test('an old server without qop gets no counter', () => {
  const old = 'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"'
  const challenge = readChallenge([['proxy-authenticate', old]])
  if (!challenge) throw new Error('no challenge')
  const answer = answerChallenge(challenge, mufasa, { method: 'INVITE', uri: 'sip:a@b', count: 1 })
  expect(challenge.header).toBe('Proxy-Authorization')
  expect(answer).not.toMatch(/qop|nc=|cnonce|opaque/)
})

test('the first challenge that can be answered is, in the server’s own order', () => {
  const headers = [
    ['www-authenticate', 'Basic realm="x"'],
    ['www-authenticate', asked('SHA-512')],
    ['www-authenticate', asked('SHA-256-sess')],
    ['www-authenticate', asked('SHA-256').replace('auth, auth-int', 'auth-int')],
    ['www-authenticate', 'Digest realm="without a nonce"'],
    ['www-authenticate', asked('sha-256')],
    ['www-authenticate', asked('MD5')],
  ] as const
  expect(readChallenge(headers)?.algorithm).toBe('SHA-256')
  expect(readChallenge(headers.slice(0, 5))).toBeUndefined()
})

test('only the wanted realm gets a proof, and quotes in names cannot end them', () => {
  const headers = [
    ['proxy-authenticate', 'Digest realm="stranger", nonce="1"'],
    ['proxy-authenticate', 'Digest realm="our \\"own\\" realm", nonce="2", stale=TRUE'],
  ] as const
  const challenge = readChallenge(headers, 'our "own" realm')
  expect(challenge).toMatchObject({ nonce: '2', stale: true })
  expect(readChallenge(headers, 'another')).toBeUndefined()
  if (!challenge) throw new Error('no challenge')
  const answer = answerChallenge(
    challenge,
    { user: 'a"b', password: 'x' },
    { method: 'M', uri: 'sip:a', count: 1 },
  )
  expect(answer).toContain('username="a\\"b", realm="our \\"own\\" realm"')
})
