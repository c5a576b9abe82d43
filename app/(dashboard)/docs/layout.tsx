import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FillingPlace } from '#components/docs/fill-in/use-filling.tsx'
import { DocsFrame } from '#components/docs/layout/docs-frame.tsx'
import { PublicFrame } from '#components/docs/layout/public-frame.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { mayDo } from '#lib/auth/operations.ts'
import { findCurrentSeat } from '#lib/auth/require-merchant.ts'
import { env } from '#lib/core/env.ts'
import { findKeyPrefix } from '#lib/docs/find-key-prefix.ts'
import { listGateways } from '#lib/gateways/list-gateways.ts'

// Everybody may read the documentation; who is signed in finds their own gateways in its samples.
export default async function DocsLayout({ children }: { children: ReactNode }) {
  const seat = await findCurrentSeat()
  const t = await getTranslations('docs.fillIn')
  const may = { gateways: false, keys: false }
  if (seat) {
    may.gateways = mayDo(seat.role, 'gateways.view')
    may.keys = mayDo(seat.role, 'keys.view')
  }
  const [gateways, prefix] = await Promise.all([
    seat && may.gateways ? listGateways(seat.merchant.id) : [],
    seat && may.keys ? findKeyPrefix(seat.merchant.id) : undefined,
  ])
  const page = (
    <ClientMessages of={['docs']}>
      <FillingPlace
        baseUrl={env().publicUrl}
        // SMS first: it is what most samples are about.
        gateways={gateways
          .filter(({ enabled }) => enabled)
          .sort((a, b) => Number(b.channel === 'SMS') - Number(a.channel === 'SMS'))
          .map(({ key, name, channel, service }) => ({ key, name, service, byEmail: channel === 'EMAIL' }))}
        placeholders={{
          key: prefix ? t('restOfKey', { prefix }) : t('yourKey'),
          gatewayKey: t('yourGateway'),
        }}
      >
        <DocsFrame>{children}</DocsFrame>
      </FillingPlace>
    </ClientMessages>
  )
  return seat ? page : <PublicFrame>{page}</PublicFrame>
}
