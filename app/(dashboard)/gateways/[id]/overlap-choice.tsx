'use client'
import { useTranslations } from 'next-intl'
import { RadioGroup } from '#components/ui/radio-group.tsx'

const overlaps = [
  { value: '0', key: 'now' },
  { value: '3600', key: 'hour' },
  { value: '86400', key: 'day' },
  { value: '604800', key: 'week' },
] as const

interface OverlapChoiceProps {
  /** Seconds. */
  value: string
  onChange: (value: string) => void
}

/** For how long a replaced key goes on. */
export default function OverlapChoice(props: OverlapChoiceProps) {
  const t = useTranslations('gateways.rotate')
  const options = overlaps.map(({ value, key }) => ({ value, label: t(`overlaps.${key}`) }))
  return <RadioGroup {...props} label={t('overlap')} options={options} />
}
