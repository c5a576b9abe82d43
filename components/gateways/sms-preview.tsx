import { lastLine } from '#lib/gateways/last-line.ts'
import { measureSms } from '#lib/gateways/measure-sms.ts'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { sampleText } from './sample-text.ts'

interface SmsPreviewProps {
  fields: GatewayFields
  code: string
  sender: string
}

export function SmsPreview({ fields, code, sender }: SmsPreviewProps) {
  const text = sampleText(fields.message, code)
  const end = lastLine(fields, code)
  const size = measureSms(text + end)
  return (
    <>
      <p className="mb-2 text-center text-ink-3 text-xs">{sender}</p>
      <div className="w-fit max-w-[92%] whitespace-pre-wrap rounded-2xl rounded-bl-sm border bg-raised px-3.5 py-2.5 [overflow-wrap:anywhere]">
        {text || <span className="text-ink-3">Write a message</span>}
        {end && <span className="text-ink-3">{end}</span>}
      </div>
      <dl className="mt-4 grid grid-cols-3 border-t pt-3 text-center text-sm">
        <Measure label={size.segments === 1 ? 'segment' : 'segments'} value={String(size.segments)} />
        <Measure label="characters" value={`${size.length} / ${size.room}`} />
        <Measure label="encoding" value={size.encoding} />
      </dl>
      {size.culprit && (
        <p className="mt-3 text-sm text-ink-2">
          “{size.culprit}” is not in GSM-7, so a segment holds 70 characters instead of 160.
        </p>
      )}
    </>
  )
}

function Measure({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-ink-3 text-xs">{label}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  )
}
