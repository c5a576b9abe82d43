import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { env } from '#lib/core/env.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { listProducts } from '#lib/gateways/list-products.ts'
import { listTexts } from '#lib/gateways/list-texts.ts'
import { neededParams } from '#lib/gateways/needed-params.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { productOptions } from '../../product-options.ts'
import { testNotes } from '../test-notes.ts'
import { EditTemplate } from './edit-template.tsx'
import { sampleCode } from './sample-code.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('template')
  return { title: t('title') }
}

export default async function TemplatePage({ params }: PageProps<'/gateways/[id]/template'>) {
  const { id } = await params
  const { merchant, may } = await requireMerchant('gateways.change', `/gateways/${id}/template`)
  const gateway = await orNotFound(getGateway(merchant.id, id))
  const t = await getTranslations('template')
  const { channel, message, subject, escapeValues } = gateway
  const parent = { href: `/gateways/${id}`, label: gateway.name }
  if (channel !== 'EMAIL' || message === null) {
    return (
      <>
        <PageHeader parent={parent} title={t('title')} />
        <EmptyState
          title={t('noMail')}
          action={<ButtonLink href={`/gateways/${id}`}>{t('back')}</ButtonLink>}
        >
          {t('noMailText')}
        </EmptyState>
      </>
    )
  }
  const text = { subject: subject ?? '', message, escapeValues }
  const [versions, sample, choices, ui, locale] = await Promise.all([
    listTexts(merchant.id, id),
    neededParams(text),
    listProducts(merchant, gateway.routes),
    getTranslations('ui'),
    getLocale(),
  ])
  const products = productOptions(choices, merchant.currency, locale)
  const { SANDBOX_URL } = env()
  const test = {
    gateway: {
      id,
      name: gateway.name,
      service: gateway.service,
      channel: ui(`channels.${channel}`),
      email: true,
      tags: [],
    },
    notes: await testNotes(gateway, products, merchant),
    phonesUrl: SANDBOX_URL && new URL('/phones', SANDBOX_URL).href,
  }
  return (
    <ClientMessages of={['template', 'gateways']}>
      <PageHeader parent={parent} title={t('title')} description={t('description')} />
      <EditTemplate
        gateway={{ id, updatedAt: gateway.updatedAt }}
        text={text}
        versions={versions}
        sample={sample}
        code={sampleCode(gateway)}
        sender={merchant.name}
        timeZone={merchant.timeZone}
        test={may('gateways.testSend') ? test : undefined}
      />
    </ClientMessages>
  )
}
