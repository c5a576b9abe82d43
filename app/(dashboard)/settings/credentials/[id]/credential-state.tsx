'use client'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { setEnabled } from '../actions.ts'

interface CredentialStateProps {
  credential: { id: string; name: string; enabled: boolean; gateways: { id: string; name: string }[] }
}

/** Turns an account off or on, and says first which gateways that concerns. */
export function CredentialState({ credential: { id, name, enabled, gateways } }: CredentialStateProps) {
  const t = useTranslations(enabled ? 'credentials.disable' : 'credentials.enable')
  const off = useTranslations('credentials.disable')
  return (
    <ConfirmDialog
      title={t('title', { name })}
      description={t('text', { count: gateways.length })}
      confirm={t('confirm')}
      tone={enabled ? 'bad' : 'neutral'}
      trigger={
        <Button look={enabled ? 'danger-quiet' : 'secondary'} className={enabled ? '-ml-3.5' : undefined}>
          {t('button')}
        </Button>
      }
      action={() => setEnabled({ id, enabled: !enabled })}
      onDone={() => showToast('success', t('done', { name }))}
    >
      {enabled && gateways.length > 0 && (
        <>
          <ul className="max-h-40 list-disc space-y-1 overflow-y-auto pl-5">
            {gateways.map(gateway => (
              <li key={gateway.id} className="[overflow-wrap:anywhere]">
                {gateway.name}
              </li>
            ))}
          </ul>
          <p className="mt-3 text-ink-2">{off('last')}</p>
        </>
      )}
    </ConfirmDialog>
  )
}
