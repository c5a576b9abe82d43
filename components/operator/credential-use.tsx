import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'

const tones = { used: 'ok', spare: 'info', off: 'neutral' } as const

/** Whether sends are made through a platform credential. */
export function CredentialUse({ use }: { use: keyof typeof tones }) {
  const t = useTranslations('operator.credentials')
  return (
    <span title={use === 'spare' ? t('spareHint') : undefined}>
      <Badge tone={tones[use]}>{t(`use.${use}`)}</Badge>
    </span>
  )
}
