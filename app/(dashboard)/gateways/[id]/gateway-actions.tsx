import { getTranslations } from 'next-intl/server'
import type { ProductOption } from '#components/gateways/product-option.ts'
import { tagsIn } from '#components/gateways/sample-text.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import type { Operation } from '#lib/auth/operations.ts'
import { env } from '#lib/core/env.ts'
import type { Gateway } from '#lib/gateways/get-gateway.ts'
import { RotateKey } from './rotate-key.tsx'
import { testNotes } from './test-notes.ts'
import { TestSend } from './test-send.tsx'

interface GatewayActionsProps {
  gateway: Gateway
  products: ProductOption[]
  merchant: { defaultCountry: string }
  may: (operation: Operation) => boolean
  earlierUntil: string | undefined
}

/** What can be done with a gateway beside editing it. */
export async function GatewayActions({
  gateway,
  products,
  merchant,
  may,
  earlierUntil,
}: GatewayActionsProps) {
  const [t, ui] = await Promise.all([getTranslations('gateways'), getTranslations('ui')])
  const { id, name, key, service, channel, message, subject } = gateway
  const { SANDBOX_URL } = env()
  return (
    <>
      {may('gateways.change') && channel === 'EMAIL' && (
        <ButtonLink href={`/gateways/${id}/template`}>{t('actions.template')}</ButtonLink>
      )}
      {may('gateways.change') && (
        <ButtonLink href={`/gateways/new?from=${id}`}>{t('actions.duplicate')}</ButtonLink>
      )}
      {may('gateways.rotateKey') && <RotateKey gateway={{ id, name, key }} earlierUntil={earlierUntil} />}
      {may('gateways.testSend') && (
        <TestSend
          gateway={{
            id,
            name,
            service,
            channel: ui(`channels.${channel}`),
            email: channel === 'EMAIL',
            tags: tagsIn(message, subject),
          }}
          notes={await testNotes(gateway, products, merchant)}
          phonesUrl={SANDBOX_URL && new URL('/phones', SANDBOX_URL).href}
        />
      )}
    </>
  )
}
