import { useTranslations } from 'next-intl'
import { CodeBlock } from '#components/ui/code-block.tsx'
import type { Callback } from '#lib/callbacks/find-callback.ts'

/** What is sent: the same for every attempt but for its time and its signature, which is nobody's to copy. */
export function CallbackRequest({ callback }: { callback: Callback }) {
  const t = useTranslations('callbacks.detail')
  const { id, url, body } = callback
  const address = url ? new URL(url) : undefined
  const head = [
    `POST ${address ? address.pathname + address.search : '/'} HTTP/1.1`,
    `host: ${address?.host ?? '–'}`,
    'content-type: application/json',
    `webhook-id: ${id}`,
    `webhook-timestamp: ${t('signature')}`,
    `webhook-signature: ${t('signature')}`,
  ]
  return (
    <div className="space-y-4">
      <CodeBlock label={t('headers')} code={head.join('\n')} />
      {body === undefined ? (
        <p className="text-ink-2">{t('bodyGone')}</p>
      ) : (
        <CodeBlock label={t('body')} code={JSON.stringify(body, null, 2)} />
      )}
    </div>
  )
}
