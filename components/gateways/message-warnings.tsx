'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { lintMessage, type MessageWarning } from '#lib/gateways/lint-message.ts'
import type { GatewayFields } from '#lib/gateways/schema.ts'

/** Reasons to think again about the text, as it is typed; none of them stops the form. */
export default function MessageWarnings() {
  const t = useTranslations('gateways.lint')
  const { control, getValues, setValue } = useFormContext<GatewayFields>()
  const [service, channel, subject, message, otpLength, webOtpHost, androidHash] = useWatch({
    control,
    name: ['service', 'channel', 'subject', 'message', 'otpLength', 'webOtpHost', 'androidHash'],
  })
  const warnings = lintMessage({ service, channel, subject, message, otpLength, webOtpHost, androidHash })
  const fix = (typed: string, meant: string) => {
    for (const name of ['message', 'subject'] as const) {
      setValue(name, (getValues(name) ?? '').replaceAll(typed, meant), { shouldDirty: true })
    }
  }
  if (warnings.length === 0) return null
  return (
    <ul aria-label={t('title')} className="mt-3 space-y-2">
      {warnings.map(warning => (
        <li key={JSON.stringify(warning)} className="flex gap-2 text-sm">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <Warning {...warning} />
            {warning.rule === 'mistyped' && (
              <Button
                look="quiet"
                size="small"
                className="-my-1 ml-1 h-6 text-accent"
                onClick={() => fix(warning.typed, warning.meant)}
              >
                {t('fix')}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Warning({ rule, ...values }: MessageWarning) {
  const t = useTranslations('gateways.lint')
  return t(rule, values as never)
}
