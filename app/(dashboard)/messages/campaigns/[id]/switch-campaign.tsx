'use client'
import { Pause, Play } from 'lucide-react'
import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { useSay } from '#components/form/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { pause, resume } from '../control-actions.ts'

/** Pauses a campaign that goes, lets one that is paused go on. */
export function SwitchCampaign({ id, paused }: { id: string; paused: boolean }) {
  const t = useTranslations('messages.actions')
  const unreachable = useTranslations('form')('unreachable')
  const say = useSay()
  const [pending, startTransition] = useTransition()
  const toggle = () =>
    startTransition(async () => {
      try {
        const result = await (paused ? resume(id) : pause(id))
        if (result.kind === 'refused') showToast('error', say(result.message ?? unreachable))
        else showToast('success', t(paused ? 'resumed' : 'paused'))
      } catch (error) {
        unstable_rethrow(error)
        showToast('error', unreachable)
      }
    })
  return (
    <Button look={paused ? 'primary' : 'secondary'} loading={pending} onClick={toggle}>
      {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
      {t(paused ? 'resume' : 'pause')}
    </Button>
  )
}
