'use server'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { parseLoop } from '#components/messages/parse-loop.ts'
import type { MessagePreview } from '#components/messages/sending.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { AppError } from '#lib/core/error.ts'
import { formatMoney } from '#lib/core/money.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { listProducts } from '#lib/gateways/list-products.ts'
import { measureSms } from '#lib/gateways/measure-sms.ts'
import { formats } from '#lib/i18n/locales.ts'
import { renderMessage } from '#lib/messaging/render-message.ts'
import { orNotFound } from '../../or-not-found.ts'

const typed = z.strictObject({
  values: z.record(z.string().max(64), z.string().max(4096)),
  loop: z.string().max(500_000),
})

/** The message as it would be sent with these values; a placeholder without one stays to be seen. */
export async function preview(id: unknown, input: unknown): Promise<MessagePreview> {
  const { merchant } = await requireMerchant('messages.send', '/messages/new')
  const { values, loop } = typed.parse(input)
  const gateway = await orNotFound(getGateway(merchant.id, z.uuid().parse(id)))
  const shown = Object.fromEntries(
    Object.entries(values).map(([tag, value]) => [tag, value === '' ? `{${tag}}` : value]),
  )
  const pages = parseLoop(loop)
  try {
    const rendered = await renderMessage(gateway, {
      values: shown,
      pages: pages.kind === 'list' ? pages.list : [],
    })
    const size = gateway.channel === 'SMS' ? measureSms(rendered.text) : undefined
    const products = await listProducts(merchant, gateway.routes)
    const micros = products.find(({ id }) => id === gateway.routes[0]?.productId)?.priceMicros
    const locale = formats[await getLocale()]
    const money = (amount: bigint) => formatMoney(amount, merchant.currency, locale)
    const segments = size?.segments ?? 1
    return {
      kind: 'rendered',
      subject: rendered.subject,
      text: rendered.text,
      html: rendered.html,
      segments,
      encoding: size?.encoding,
      price: micros === undefined ? null : { each: money(micros), total: money(micros * BigInt(segments)) },
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { kind: 'failed', detail: error.details.errors?.[0]?.message ?? error.message }
  }
}
