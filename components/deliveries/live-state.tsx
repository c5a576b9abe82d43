'use client'
import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'

export type StreamState = 'connecting' | 'open' | 'paused' | 'ended'

const dots: Record<StreamState, string> = {
  connecting: 'bg-warn',
  open: 'bg-ok',
  paused: 'bg-grey',
  ended: 'bg-bad',
}

/** Whether what is seen is still what is. */
export function LiveState({ state }: { state: StreamState }) {
  const t = useTranslations('deliveries.live')
  return (
    <p data-live={state} className="flex items-center gap-2 border-t py-2 text-ink-2 text-sm">
      <span aria-hidden="true" className={classNames('size-2 rounded-full', dots[state])} />
      {t(`state.${state}`)}
    </p>
  )
}
