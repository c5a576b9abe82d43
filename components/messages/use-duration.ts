import { useTranslations } from 'next-intl'

/** A time as people say it: `40 seconds`, `12 minutes`, `3 hours 20 minutes`; rounded up. */
export function useDuration(): (seconds: number) => string {
  const t = useTranslations('messages.duration')
  return seconds => {
    if (seconds < 90) return t('seconds', { count: Math.max(1, Math.ceil(seconds)) })
    const minutes = Math.ceil(seconds / 60)
    if (minutes < 60) return t('minutes', { count: minutes })
    const hours = Math.floor(minutes / 60)
    if (hours < 48) return t('hours', { hours, minutes: minutes % 60 }).trim()
    return t('days', { days: Math.floor(hours / 24), hours: hours % 24 }).trim()
  }
}
