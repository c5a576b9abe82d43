import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** The key of a `whsec_…` secret, made once for all that it signs. */
export function signingKey(secret: string): KeyObject {
  return createSecretKey(Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
}

/**
 * The headers that say who sent a body (Standard Webhooks 1.0): HMAC-SHA-256 over `id.seconds.body`, one signature
 * for each key, the current one first.
 */
export function signatureHeaders(
  id: string,
  at: Date,
  body: string,
  keys: KeyObject[],
): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000))
  const digest = (key: KeyObject) =>
    createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': keys.map(key => `v1,${digest(key)}`).join(' '),
  }
}
