import { useMessages, useTranslations } from 'next-intl'
import { CodeBlock } from '#components/ui/code-block.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Callback } from '#lib/callbacks/find-callback.ts'
import { explainAttempt } from './explain-attempt.ts'

interface AttemptAnswerProps {
  attempt: Callback['attemptsMade'][number]
  zone: { timeZone: string; locale: string }
}

/** What came back for one attempt, and what follows. All of it is somebody else's text: it is only ever shown. */
export function AttemptAnswer({ attempt, zone }: AttemptAnswerProps) {
  const t = useTranslations('callbacks.detail')
  const { why } = useMessages().callbacks as { why: Record<string, string> }
  const { outcome, answerStatus, answerHeaders, answerBody, nextAt, url } = attempt
  const reason = explainAttempt(attempt)
  const headers = Object.entries(answerHeaders ?? {}).map(([name, value]) => `${name}: ${value}`)
  return (
    <div className="space-y-4">
      <p className="text-ink-2">
        {reason && <span className="block text-ink">{why[reason] ?? reason}</span>}
        {t('sentTo')} <code className="font-mono text-sm [overflow-wrap:anywhere]">{url}</code>
        {outcome === 'failed' && (
          <span className="block">
            {nextAt ? t.rich('nextTry', { moment: () => <Moment at={nextAt} {...zone} /> }) : t('last')}
          </span>
        )}
      </p>
      {answerStatus !== null && (
        <>
          {headers.length > 0 && <CodeBlock label={t('answerHeaders')} code={headers.join('\n')} />}
          {answerBody ? (
            <CodeBlock label={`${t('answerBody')} (${t('cut')})`} code={answerBody} />
          ) : (
            <p className="text-ink-2">{t('answerEmpty')}</p>
          )}
        </>
      )}
    </div>
  )
}
