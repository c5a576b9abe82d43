import { minuteMs } from './story.ts'

interface Place {
  url: string
  sandboxUrl: string
  merchantKey: string
  gatewayKey: string
}

/** They look twice, after 20 s and 70 s of the story; who waits until then has often left. */
const looks = [
  { afterMs: (20 / 60) * minuteMs, stays: 0.95 },
  { afterMs: (50 / 60) * minuteMs, stays: 0.5 },
]

/** Somebody who asks for a code, reads it on the handset when it has come, and types it. Whether it was sent. */
export async function signIn(place: Place, phone: string): Promise<'sent' | 'failed'> {
  const sent = await post(place, 'request', { gateway_key: place.gatewayKey, phone })
  if (sent.status !== 200 || !sent.id) return 'failed'
  void readAndVerify(place, phone, sent.id).catch(() => {})
  return 'sent'
}

async function readAndVerify(place: Place, phone: string, id: string): Promise<void> {
  for (const { afterMs, stays } of looks) {
    await new Promise(done => setTimeout(done, afterMs))
    const code = await codeOn(place, phone)
    if (code === undefined) continue
    if (Math.random() < stays) await post(place, 'verify', { otp_id: id, otp: code })
    return
  }
}

async function codeOn({ sandboxUrl }: Place, phone: string): Promise<string | undefined> {
  const answer = await fetch(`${sandboxUrl}/_phones/${encodeURIComponent(phone)}`)
  const { messages } = (await answer.json()) as { messages: { text: string | null }[] }
  return /\d{6}/.exec(messages[0]?.text ?? '')?.[0]
}

async function post({ url, merchantKey }: Place, path: string, body: object) {
  const answer = await fetch(`${url}/v1/otp/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${merchantKey}` },
    body: JSON.stringify(body),
  })
  const { data } = (await answer.json()) as { data?: { id?: string } }
  return { status: answer.status, id: data?.id }
}
