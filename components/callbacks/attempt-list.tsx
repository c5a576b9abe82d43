import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Callback } from '#lib/callbacks/find-callback.ts'
import { AttemptAnswer } from './attempt-answer.tsx'

interface AttemptListProps {
  callback: Callback
  zone: { timeZone: string; locale: string }
}

/** The attempts, the newest first and unfolded. */
export function AttemptList({ callback: { attemptsMade }, zone }: AttemptListProps) {
  const t = useTranslations('callbacks.detail')
  if (attemptsMade.length === 0) return <p className="text-ink-2">{t('none')}</p>
  const newestFirst = [...attemptsMade].reverse()
  return (
    <div className="-mt-1">
      {newestFirst.map((attempt, index) => {
        const { answerStatus, outcome } = attempt
        return (
          <Disclosure
            key={attempt.attempt}
            open={index === 0}
            summary={
              <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
                {t('attempt', { number: attempt.attempt })}
                <Badge tone={outcome === 'delivered' ? 'ok' : 'bad'}>
                  {answerStatus === null ? t('noAnswer') : t('answered', { status: answerStatus })}
                </Badge>
                <span className="ml-auto font-normal text-ink-3 text-sm">
                  <span className="mr-3 font-mono max-sm:hidden">
                    {t('latency', { ms: attempt.latencyMs })}
                  </span>
                  <Moment at={attempt.at} {...zone} />
                </span>
              </span>
            }
          >
            <AttemptAnswer attempt={attempt} zone={zone} />
          </Disclosure>
        )
      })}
    </div>
  )
}
