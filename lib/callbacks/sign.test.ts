import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { makeSecret, openSecret, sealSecret } from './secret.ts'
import { signatureHeaders, signingKey } from './sign.ts'

test("the vector of the specification's own text", () => {
  const key = signingKey('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
  const at = new Date(1_614_265_330_000)
  expect(signatureHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}', [key])).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('the library of receivers accepts each of two secrets in rotation, and no third', () => {
  const secrets = [makeSecret(), makeSecret()]
  const body = '{"phone":"6281","brand":"Tōkyō"}'
  const headers = signatureHeaders('id', new Date(), body, secrets.map(signingKey))
  for (const secret of secrets) expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
  expect(() => new Webhook(makeSecret()).verify(body, headers)).toThrow()
  expect(() => new Webhook(secrets[0] ?? '').verify(`${body} `, headers)).toThrow()
})

test('a sealed secret opens for its own endpoint alone', () => {
  const secret = makeSecret()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const sealed = sealSecret(secret, 'a')
  expect(sealed).not.toContain(secret)
  expect(openSecret(sealed, 'a')).toBe(secret)
  expect(() => openSecret(sealed, 'b')).toThrow()
})
