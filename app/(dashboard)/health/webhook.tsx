import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Section } from '#components/ui/section.tsx'
import { listEndpoints } from '#lib/callbacks/list-endpoints.ts'
import { SendNow } from './send-now.tsx'

/** Where the merchant's server is told of changes. */
export async function Webhook({ merchantId, mayChange }: { merchantId: string; mayChange: boolean }) {
  const [t, endpoints] = await Promise.all([
    getTranslations('health.webhook'),
    listEndpoints(merchantId, 'health'),
  ])
  const living = endpoints.some(({ disabledAt }) => disabledAt === null)
  return (
    <Section
      title={t('title')}
      description={t('text')}
      action={
        mayChange && (
          <span className="flex shrink-0 gap-2">
            {living && <SendNow />}
            <ButtonLink href="/callbacks/new?kind=health" size="small">
              {t('add')}
            </ButtonLink>
          </span>
        )
      }
    >
      {endpoints.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul className="space-y-2">
          {endpoints.map(({ id, url, disabledAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-2">
              <Link
                href={`/callbacks/${id}`}
                className="font-mono text-sm underline underline-offset-3 [overflow-wrap:anywhere]"
              >
                {url}
              </Link>
              {disabledAt && <Badge tone="warn">{t('off')}</Badge>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
