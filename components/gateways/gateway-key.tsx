import { useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'

/** A gateway's public key, in full for copying. */
export function GatewayKey({
  gatewayKey,
  name,
  short,
}: {
  gatewayKey: string
  name: string
  short?: boolean
}) {
  const t = useTranslations('gateways.list')
  return (
    <span className="inline-flex items-center gap-0.5">
      <code className="font-mono text-ink-2 text-sm" title={gatewayKey}>
        {short ? `${gatewayKey.slice(0, 8)}…${gatewayKey.slice(-4)}` : gatewayKey}
      </code>
      <CopyButton text={gatewayKey} label={t('copyKey', { name })} className="relative z-10" />
    </span>
  )
}
