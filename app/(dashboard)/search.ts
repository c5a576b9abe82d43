'use server'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { docsPages, referenceHref } from '#components/docs/pages.ts'
import { matchWords } from '#components/shell/match-words.ts'
import { nothingFound, type PaletteFinds } from '#components/shell/palette-search.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { findGatewaysByName } from '#lib/gateways/find-gateways-by-name.ts'
import { formats } from '#lib/i18n/locales.ts'
import { listDeliveries } from '#lib/messaging/list-deliveries.ts'

const query = z.string().trim().min(2).max(200)

/** What the palette finds: gateways and documentation by name, deliveries by id or by a whole number or address. */
export async function search(input: unknown): Promise<PaletteFinds> {
  const { merchant, may } = await requireMerchant('overview.view')
  const { data: text } = query.safeParse(input)
  if (!text) return nothingFound
  const [gateways, deliveries] = await Promise.all([
    may('gateways.view') ? findGatewaysByName(merchant.id, text) : [],
    may('deliveries.view') ? listDeliveries(merchant, { search: text }, 5).then(({ items }) => items) : [],
  ])
  const { format } = new Intl.DateTimeFormat(formats[await getLocale()], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: merchant.timeZone,
  })
  return {
    gateways: gateways.map(({ id, name, channel }) => ({ id, name, channel })),
    deliveries: deliveries.map(({ id, recipient, createdAt }) => ({ id, recipient, at: format(createdAt) })),
    docs: await findDocs(text),
  }
}

async function findDocs(text: string): Promise<PaletteFinds['docs']> {
  const t = await getTranslations('docs')
  const all = [...docsPages, { href: referenceHref, titleKey: 'pages.reference' } as const]
  return all
    .map(({ href, titleKey }) => ({ href, title: t(titleKey) }))
    .filter(({ title }) => matchWords(text, title))
}
