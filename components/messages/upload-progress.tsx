import { useLocale, useTranslations } from 'next-intl'
import { Progress } from '#components/ui/progress.tsx'
import { numberFormat } from '#lib/core/formats.ts'
import { formats } from '#lib/i18n/locales.ts'
import { writeSize } from './write-size.ts'

/** How much of a file has left; when all has, the server still reads the last lines. */
export function UploadProgress({ file, share }: { file: File; share: number }) {
  const t = useTranslations('messages.upload')
  const locale = formats[useLocale()]
  const percent = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
  return (
    <Progress
      label={t('progress', { name: file.name })}
      value={share < 1 ? Math.round(share * 100) : undefined}
      detail={share < 1 ? t('percent', { share: percent, size: writeSize(file.size) }) : t('reading')}
    />
  )
}
