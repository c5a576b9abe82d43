'use client'
import { useOptimistic, useTransition } from 'react'
import { Switch } from '#components/ui/switch.tsx'
import { showToast } from '#components/ui/toast.tsx'

interface EnabledSwitchProps {
  gateway: { id: string; name: string; enabled: boolean }
  disabled: boolean
  onChange: (change: { id: string; enabled: boolean }) => Promise<void>
}

/** Saves at once, and goes back when saving failed. */
export function EnabledSwitch({ gateway, disabled, onChange }: EnabledSwitchProps) {
  const [enabled, setEnabled] = useOptimistic(gateway.enabled)
  const [, startTransition] = useTransition()
  const change = (next: boolean) =>
    startTransition(async () => {
      setEnabled(next)
      try {
        await onChange({ id: gateway.id, enabled: next })
        showToast('success', `${gateway.name} is ${next ? 'on' : 'off'}`)
      } catch {
        showToast('error', `${gateway.name} could not be turned ${next ? 'on' : 'off'}`)
      }
    })
  return (
    <Switch checked={enabled} onChange={change} disabled={disabled} aria-label={`Enabled: ${gateway.name}`} />
  )
}
