import { useTranslations } from 'next-intl'
import { lastLine } from '#lib/gateways/last-line.ts'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { Handset, Initials } from './handset.tsx'
import { sampleText } from './sample-text.ts'
import { SmsSize } from './sms-size.tsx'

interface SmsPreviewProps {
  fields: GatewayFields
  samples: Record<string, string>
  sender: string
}

export function SmsPreview({ fields, samples, sender }: SmsPreviewProps) {
  const t = useTranslations('gateways.preview')
  const code = samples.OTP ?? ''
  const text = sampleText(fields.message, samples)
  const end = lastLine(fields, code)
  const head = (
    <div className="flex flex-col items-center gap-1">
      <Initials name={sender} />
      <span className="max-w-full truncate text-ink-2 text-xs">{sender}</span>
    </div>
  )
  const foot = text.includes(code) && code && (
    <div className="border-t bg-sunken py-1.5 text-center text-xs">
      <span className="block text-ink-3">{t('fromMessages')}</span>
      <span className="font-medium font-mono text-accent">{code}</span>
    </div>
  )
  return (
    <>
      <Handset head={head} foot={foot}>
        <p className="mb-2 text-center text-ink-3 text-xs">{t('today', { time: '9:41' })}</p>
        <div
          dir="auto"
          className="w-fit max-w-[88%] whitespace-pre-wrap rounded-2xl rounded-bl-sm bg-hover px-3.5 py-2 [overflow-wrap:anywhere]"
        >
          {text ? (
            <Underlined text={text} code={code} />
          ) : (
            <span className="text-ink-3">{t('writeMessage')}</span>
          )}
          {end && <span className="text-ink-2">{end}</span>}
        </div>
      </Handset>
      <SmsSize text={text + end} />
    </>
  )
}

/** Phones underline a code they have recognised. */
function Underlined({ text, code }: { text: string; code: string }) {
  const place = code ? text.indexOf(code) : -1
  if (place < 0) return text
  return (
    <>
      {text.slice(0, place)}
      <span className="underline decoration-ink-3 underline-offset-2">{code}</span>
      {text.slice(place + code.length)}
    </>
  )
}
