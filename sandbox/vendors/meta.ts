import { randomBytes } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { addressKey, isNumber } from '../address.ts'
import { fateOf, fates } from '../fates.ts'
import { asObject, asText, readJson } from '../http/body.ts'
import { type Incoming, json } from '../http/reply.ts'
import type { World } from '../world.ts'
import { createMetaContacts } from './meta-contacts.ts'
import { graphError, metaTrouble } from './meta-errors.ts'
import { sign, statusWebhook } from './meta-reports.ts'
import { readTemplate } from './meta-template.ts'
import { blankArrival, type HttpVendor, type Intake, refused } from './vendor.ts'

const account = accounts.meta
const undelivered = fates.find(fate => fate.name === 'Undelivered')

/** WhatsApp Cloud API: template messages and signed status webhooks (protocols 4.9). */
export function createMeta(world: World): HttpVendor {
  const contacts = createMetaContacts(world)

  const messages = (body: Record<string, unknown>): Intake => {
    const refuse = (reply: ReturnType<typeof graphError>) => refused('messages', reply, asText(body.to))
    const parameterError = (details: string) => refuse(graphError(400, 100, `Invalid parameter`, details))
    if (body.messaging_product !== 'whatsapp')
      return refuse(graphError(400, 100, 'The parameter messaging_product is required.'))
    if (!asText(body.to)) return refuse(graphError(400, 100, 'The parameter to is required.'))
    if (!isNumber(body.to)) return parameterError('to: not a phone number')
    const free = body.type === 'text' ? asText(asObject(body.text)?.body) : undefined
    if (body.type !== 'template' && !free) return parameterError('type: only template and text are sent')
    const content = free ?? readTemplate(asObject(body.template))
    if (typeof content !== 'string') return refuse(content)

    const input = body.to
    const wa_id = addressKey(input)
    const id = `wamid.HBgN${randomBytes(24).toString('base64')}`
    // Free text needs a customer's own message within 24 hours, and simulated customers never write.
    const failureCode = free ? 131047 : 131026
    return {
      operation: 'messages',
      submissions: [
        {
          to: wa_id,
          arrival: {
            ...blankArrival,
            channel: 'WHATSAPP',
            from: account.displayPhoneNumber,
            text: content,
          },
          vendorId: id,
          reference: asText(body.biz_opaque_callback_data) ?? null,
          fate: free && fateOf(wa_id).answer === 'accept' ? undelivered : undefined,
          async notify(event) {
            const url = world.webhooks.get('meta')
            const body = url && statusWebhook(event, { id, wa_id, failureCode })
            if (!url || !body) return
            await world.reports.send({
              url,
              body,
              headers: {
                'content-type': 'application/json',
                'x-hub-signature-256': sign(account.appSecret, body),
              },
            })
          },
        },
      ],
      answer([verdict]) {
        if (verdict === 'unknown-recipient')
          return graphError(400, 131026, 'Message undeliverable', 'Recipient is not a WhatsApp user')
        if (verdict === 'no-balance')
          return graphError(400, 131042, 'Business eligibility payment issue', 'No funds in the account')
        return json(200, {
          messaging_product: 'whatsapp',
          contacts: [{ input, wa_id }],
          messages: [{ id, message_status: 'accepted' }],
        })
      },
    }
  }

  return {
    name: 'meta',
    path: account.path,
    receive({ method, path, headers, body: bytes }: Incoming) {
      const [, owner, edge = ''] = path.split('/')
      if (headers.authorization !== `Bearer ${account.accessToken}`)
        return refused(edge, graphError(401, 190, 'Invalid OAuth access token - Cannot parse access token'))
      if (method !== 'POST' || owner !== account.phoneNumberId || !['messages', 'contacts'].includes(edge))
        return refused(
          edge,
          graphError(
            400,
            100,
            `Unsupported ${method.toLowerCase()} request. Object with ID '${owner}' does not exist`,
          ),
        )
      const body = readJson(bytes)
      if (!body) return refused(edge, metaTrouble('unreadable'))
      return edge === 'messages' ? messages(body) : contacts.check(body)
    },
    trouble: metaTrouble,
  }
}
