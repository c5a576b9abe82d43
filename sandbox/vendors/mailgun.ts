import { randomBytes } from 'node:crypto'
import { accounts } from '../accounts.ts'
import type { MailEvent, ReportEvent } from '../fates.ts'
import { type Form, readForm } from '../http/form.ts'
import { type Incoming, json, type Reply, text } from '../http/reply.ts'
import type { World } from '../world.ts'
import { mailgunEvent } from './mailgun-events.ts'
import { clickUnsubscribe } from './unsubscribe.ts'
import { blankArrival, type HttpVendor, refused, retryAfter, type Submission } from './vendor.ts'

const account = accounts.mailgun
const basic = `Basic ${Buffer.from(`api:${account.apiKey}`).toString('base64')}`
const failure = (status: number, message: string, headers?: Record<string, string>): Reply =>
  json(status, { message }, headers)

const invalidAddress = (field: string) =>
  failure(400, `'${field}' parameter is not a valid address. please check documentation`)

const bareAddress = (raw: string) => (/<([^<>]+)>\s*$/.exec(raw)?.[1] ?? raw).trim()
const isEmail = (address: string) => /^[^\s@<>]+@[^\s@<>]+$/.test(address)

const recipientsOf = (fields: URLSearchParams, field: string) =>
  fields
    .getAll(field)
    .flatMap(value => value.split(','))
    .map(bareAddress)
    .filter(address => address !== '')

let serial = 0
const messageId = () => {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  return `${now}.${++serial}.${randomBytes(8).toString('hex').toUpperCase()}@${account.domain}`
}

/** Mailgun messages API: multipart or urlencoded form, signed event webhooks (protocols 4.4). */
export function createMailgun(world: World): HttpVendor {
  const read = ({ fields, files }: Form): { submissions: Submission[]; id: string } | Reply => {
    const from = fields.get('from')
    if (!from || !isEmail(bareAddress(from))) return invalidAddress('from')
    const to = recipientsOf(fields, 'to')
    if (to.length === 0 || !to.every(isEmail)) return invalidAddress('to')
    for (const field of ['cc', 'bcc'])
      if (!recipientsOf(fields, field).every(isEmail)) return invalidAddress(field)
    const plain = fields.get('text')
    const html = fields.get('html')
    if (!plain && !html)
      return failure(
        400,
        "Need at least one of 'text', 'html', 'amp-html' or 'template' parameters specified",
      )

    const id = messageId()
    const variables = Object.fromEntries(
      [...fields].filter(([name]) => name.startsWith('v:')).map(([name, value]) => [name.slice(2), value]),
    )
    const subject = fields.get('subject')
    const everyone = [...to, ...recipientsOf(fields, 'cc'), ...recipientsOf(fields, 'bcc')]
    const mail = {
      headers: Object.fromEntries(
        [...fields]
          .filter(([name]) => name.startsWith('h:'))
          .map(([name, value]) => [name.slice(2).toLowerCase(), value]),
      ),
      attachments: files
        .filter(({ field }) => field === 'attachment')
        .map(({ name, contentType, content }) => world.phones.shelf.keep(name, contentType, content)),
    }
    const submissions = everyone.map((recipient): Submission => {
      const message = {
        id,
        recipient,
        from,
        to: to.join(', '),
        subject,
        variables,
        tags: fields.getAll('o:tag'),
      }
      const notify = async (event: ReportEvent | MailEvent) => {
        const url = world.webhooks.get('mailgun')
        const body = url && mailgunEvent(event, message)
        if (!url || !body) return
        await world.reports.send({
          url,
          body,
          headers: { 'content-type': 'application/json' },
          // 406 means "stop", and Mailgun never repeats a `delivered` notification.
          retryOn: status => status !== 406 && event !== 'delivered',
        })
      }
      return {
        to: recipient,
        arrival: { ...blankArrival, channel: 'EMAIL', from, subject, text: plain, html, mail },
        vendorId: `<${id}>`,
        reference: fields.get('h:X-Message-Id') ?? Object.values(variables)[0] ?? null,
        notify,
        async notifyMail(event) {
          if (event === 'unsubscribed') await clickUnsubscribe(world, mail.headers)
          await notify(event)
        },
      }
    })
    return { submissions, id }
  }

  return {
    name: 'mailgun',
    path: account.path,
    async receive({ method, path, headers, body }: Incoming) {
      if (headers.authorization !== basic) return refused('messages', text(401, 'Forbidden'))
      if (method !== 'POST' || path !== `/${account.domain}/messages`)
        return refused('messages', failure(404, `Domain not found: ${path.split('/')[1]}`))
      const form = await readForm(headers, body)
      if (!form) return refused('messages', invalidAddress('from'))
      const { fields } = form
      const mail = read(form)
      if (!('submissions' in mail)) return refused('messages', mail, fields.get('to') ?? undefined)
      const queued = json(200, { id: `<${mail.id}>`, message: 'Queued. Thank you.' })
      return {
        operation: 'messages',
        submissions: fields.get('o:testmode') === 'yes' ? [] : mail.submissions,
        answer(verdicts) {
          if (verdicts.includes('unknown-recipient')) return invalidAddress('to')
          if (verdicts.includes('no-balance'))
            return failure(402, 'The account has exhausted its balance. Please update your payment details.')
          return queued
        },
      }
    },
    trouble(trouble) {
      if (trouble === 'throttled')
        return failure(
          429,
          `Domain ${account.domain} is not allowed to send: request limit exceeded`,
          retryAfter,
        )
      if (trouble === 'down') return failure(503, 'Service Unavailable')
      if (trouble === 'unreadable') return failure(400, 'The request body could not be read')
      return failure(500, 'Internal Server Error')
    },
  }
}
