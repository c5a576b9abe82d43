import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { HealthReason } from '#components/health/health-reason.tsx'
import { Alert } from '#components/ui/alert.tsx'
import type { UnhealthyRoute } from '#lib/routing/find-unhealthy-routes.ts'

/** What the merchant's gateways route through and does not work. */
export function UnhealthyRoutes({ routes, timeZone }: { routes: UnhealthyRoute[]; timeZone: string }) {
  const t = useTranslations('health.trouble')
  return routes.map(({ productId, name, account, reason }) => (
    <Alert
      key={`${productId} ${account?.id}`}
      tone="bad"
      title={account ? t('own', { name, account: account.name }) : t('title', { name })}
      action={
        <Link href={`/health/${productId}`} className="text-sm underline underline-offset-3">
          {t('look')}
        </Link>
      }
    >
      {account ? (
        t('ownText', { words: account.words })
      ) : (
        <HealthReason reason={reason} timeZone={timeZone} />
      )}
    </Alert>
  ))
}
