import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { CodeBlock } from '#components/ui/code-block.tsx'
import type { Rehearsed } from '#lib/gateways/rehearse-credential.ts'
import { useChoice } from './use-choice.ts'

const tones = { accepted: 'ok', refused: 'bad', unavailable: 'bad', ambiguous: 'warn' } as const

/** What a rehearsal found: the request, and what the vendor's texts were read as. */
export function Findings({ found: { request, answer, reports } }: { found: Rehearsed }) {
  const t = useTranslations('credentials.rehearsal')
  const choice = useChoice()
  return (
    <div className="space-y-5" role="status">
      <CodeBlock label={t('request')} code={request} />
      {answer && (
        <section>
          <h3 className="mb-1.5 font-medium">{t('answerResult')}</h3>
          <Badge tone={tones[answer.kind]}>{t(`kinds.${answer.kind}`)}</Badge>
          <p className="mt-1 text-ink-2 [overflow-wrap:anywhere]">
            {answer.kind !== 'accepted' && answer.reason}
            {answer.kind === 'accepted' && t('id', { id: answer.vendorMessageId })}
            {answer.kind === 'accepted' && answer.caller && ` · ${t('caller', { caller: answer.caller })}`}
          </p>
        </section>
      )}
      {reports && (
        <section>
          <h3 className="mb-1.5 font-medium">{t('reportResult')}</h3>
          {reports.length === 0 && <p className="text-ink-2">{t('noReports')}</p>}
          <ul className="space-y-1.5">
            {reports.map(({ id, reference, status, detail }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
              <li key={index} className="flex flex-wrap items-baseline gap-x-2 [overflow-wrap:anywhere]">
                <Badge tone="neutral">{choice(status)}</Badge>
                <code className="font-mono text-sm">{id ?? reference}</code>
                {detail && <span className="text-ink-2">{detail}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
