'use client'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { sampleText } from './sample-text.ts'

interface EmailPreviewProps {
  fields: GatewayFields
  code: string
  sender: string
}

/** No scripts and nothing from elsewhere but pictures, whatever the merchant pasted. */
const policy =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src https: data:; font-src data:">'

export function EmailPreview({ fields, code, sender }: EmailPreviewProps) {
  const body = sampleText(fields.message, code)
  const isHtml = /<[a-z!/]/i.test(body)
  return (
    <div className="overflow-hidden rounded-lg border bg-raised">
      <div className="border-b px-3 py-2">
        <p className="text-ink-3 text-xs">{sender}</p>
        <p className="font-medium [overflow-wrap:anywhere]">
          {sampleText(fields.subject, code) || 'No subject yet'}
        </p>
      </div>
      {isHtml ? (
        <iframe title="E-mail body" sandbox="" srcDoc={policy + body} className="h-80 w-full bg-[#fff]" />
      ) : (
        <p className="min-h-40 whitespace-pre-wrap px-3 py-2 [overflow-wrap:anywhere]">{body}</p>
      )}
    </div>
  )
}
