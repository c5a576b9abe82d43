import { useTranslations } from 'next-intl'
import { DocumentFrame } from '#components/gateways/document-frame.tsx'

interface MailSheetProps {
  /** Names the body's frame. */
  title: string
  subject: string | undefined
  html: string | undefined
  text: string
}

/** An e-mail as a mail program shows it; its HTML runs nothing and links nowhere. */
export function MailSheet({ title, subject, html, text }: MailSheetProps) {
  const t = useTranslations('messages.preview')
  return (
    <div className="overflow-hidden rounded-lg border bg-raised">
      <p className="border-b px-4 py-2.5 font-medium [overflow-wrap:anywhere]">
        <span className="sr-only">{t('subject')}: </span>
        {subject}
      </p>
      {html ? (
        <DocumentFrame key={html} title={title} fields={{ html }} className="h-120 w-full bg-[#fff]" />
      ) : (
        <p
          dir="auto"
          className="max-h-120 overflow-y-auto whitespace-pre-wrap px-4 py-3 [overflow-wrap:anywhere]"
        >
          {text}
        </p>
      )}
    </div>
  )
}
