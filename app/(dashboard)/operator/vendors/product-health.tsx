import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { HealthBadge } from '#components/health/health-badge.tsx'
import { HealthReason } from '#components/health/health-reason.tsx'
import type { ProductState } from '#lib/routing/list-product-health.ts'
import { Override } from './override.tsx'

/** A product's health and why, with the operator's word on it; nothing where merchants cannot use it. */
export function ProductHealth({ state, timeZone }: { state: ProductState | undefined; timeZone: string }) {
  const t = useTranslations('health.circuit')
  if (!state) return <span className="text-ink-3">–</span>
  const { id, vendorName, name, status, reason, circuit, override } = state
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link href={`/health/${id}`} className="rounded-full">
        <HealthBadge status={status} />
      </Link>
      <Override product={{ id, name: `${vendorName} ${name}`, status, overridden: override !== undefined }} />
      {reason && (
        <span className="block w-full max-w-64 text-ink-2 text-xs">
          <HealthReason reason={reason} timeZone={timeZone} />
          {circuit?.words && ` ${t('said')}: ${circuit.words}`}
        </span>
      )}
    </span>
  )
}
