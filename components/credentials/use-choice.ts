import { useTranslations } from 'next-intl'

/** What one of a field's few values is called on screens. */
export function useChoice(): (value: string) => string {
  const t = useTranslations('credentials.choices')
  return value => (t.has(value as never) ? t(value as never) : value)
}
