import { demo } from './demo.ts'

interface Answer {
  status: number
  body: { status: boolean; message: string; code?: string; data?: Record<string, string> }
}

/** Posts to the API with the demo merchant's key, as a merchant's server does. */
export async function api(path: string, body: object): Promise<Answer> {
  const { url, merchantKey } = demo()
  const response = await fetch(`${url}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${merchantKey}` },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

/** Requests a code and gives its id; throws when it was not sent. */
export async function requestCode(gatewayKey: string, recipient: string): Promise<string> {
  const { status, body } = await api('otp/request', { gateway_key: gatewayKey, ...addressOf(recipient) })
  if (!body.data?.id) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body.data.id
}

export function addressOf(recipient: string): { email: string } | { phone: string } {
  return recipient.includes('@') ? { email: recipient } : { phone: recipient }
}
