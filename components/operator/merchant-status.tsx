import { Ban, Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'

/** Whether a merchant may send. */
export function MerchantStatus({ status }: { status: 'active' | 'suspended' }) {
  const t = useTranslations('operator.merchants.status')
  return status === 'active' ? (
    <Badge tone="ok" icon={<Check aria-hidden="true" />}>
      {t('active')}
    </Badge>
  ) : (
    <Badge tone="bad" icon={<Ban aria-hidden="true" />}>
      {t('suspended')}
    </Badge>
  )
}
