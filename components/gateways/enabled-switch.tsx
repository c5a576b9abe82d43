'use client'
import { useTranslations } from 'next-intl'
import { useOptimistic, useTransition } from 'react'
import { Switch } from '#components/ui/switch.tsx'
import { showToast } from '#components/ui/toast.tsx'

interface EnabledSwitchProps {
  gateway: { id: string; name: string; enabled: boolean }
  disabled: boolean
  onChange: (change: { id: string; enabled: boolean }) => Promise<void>
}

/** Saves at once, and goes back when saving failed. */
export function EnabledSwitch({
  gateway: { id, name, enabled: stored },
  disabled,
  onChange,
}: EnabledSwitchProps) {
  const t = useTranslations('gateways.list')
  const [enabled, setEnabled] = useOptimistic(stored)
  const [, startTransition] = useTransition()
  const change = (next: boolean) =>
    startTransition(async () => {
      setEnabled(next)
      try {
        await onChange({ id, enabled: next })
        showToast('success', next ? t('isOn', { name }) : t('isOff', { name }))
      } catch {
        showToast('error', next ? t('notOn', { name }) : t('notOff', { name }))
      }
    })
  return (
    <Switch checked={enabled} onChange={change} disabled={disabled} aria-label={t('enabledOf', { name })} />
  )
}
