import { createTransport } from 'nodemailer'
import { env } from '#lib/core/env.ts'
import { open } from '#lib/core/secret.ts'
import { mailPlace } from './enqueue-mail.ts'
import type { Mail } from './mail.ts'
import { renderMail } from './render-mail.ts'

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Sends a mail of the queue by the installation's SMTP server; throws when it was not taken, to be tried again. */
export async function sendMail({ id, sealed }: { id: string; sealed: string }): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL) throw new Error('a mail is waiting, but SMTP_URL is not set')
  const mail = JSON.parse(open(sealed, mailPlace(id))) as Mail
  const transport = createTransport({ url: SMTP_URL, ...timeouts })
  try {
    await transport.sendMail({
      from: MAIL_FROM,
      to: mail.to,
      messageId: `<${id}@sandi>`,
      ...renderMail(mail),
    })
  } finally {
    transport.close()
  }
}
