import { getTranslations } from 'next-intl/server'
import { FirstStep } from '#components/overview/first-step.tsx'
import { RefreshWhenChanged } from '#components/overview/refresh-when-changed.tsx'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { CodeBlock } from '#components/ui/code-block.tsx'
import { Progress } from '#components/ui/progress.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { env } from '#lib/core/env.ts'
import {
  findNextStep,
  firstSteps,
  getFirstSteps,
  type FirstSteps as Steps,
} from '#lib/onboarding/get-first-steps.ts'
import { putAway, readNextStep } from './actions.ts'
import { exampleRequests } from './example-requests.ts'

interface FirstStepsProps {
  merchant: Seat['merchant']
  /** Whether it may be put away, and whether gateways, keys and endpoints may be made. */
  may: { putAway: boolean; gateway: boolean; keys: boolean; callbacks: boolean }
}

/** The way to the first verified code; each step ticks itself. Nothing once it was put away. */
export async function FirstSteps({ merchant, may }: FirstStepsProps) {
  if (merchant.onboardedAt) return null
  const [t, steps] = await Promise.all([getTranslations('onboarding'), getFirstSteps(merchant.id)])
  const done = firstSteps.filter(step => steps[step]).length
  const next = findNextStep(steps)
  if (!next && !may.putAway) return null
  const { publicUrl, SANDBOX_URL } = env()
  const examples = exampleRequests(publicUrl, steps, t)
  const phones = `${SANDBOX_URL}/phones?number=${encodeURIComponent(examples.recipient)}`
  const contents = {
    gateway: may.gateway && (
      <ButtonLink href="/gateways/new" look="primary">
        {t('gateway.action')}
      </ButtonLink>
    ),
    key: may.keys && <ButtonLink href="/settings/keys">{t('key.action')}</ButtonLink>,
    sent: (
      <>
        <CodeBlock label={t('sent.code')} code={examples.request} />
        {SANDBOX_URL && <PhonesLink url={phones} text={t('sent.phones')} />}
      </>
    ),
    verified: (
      <>
        <CodeBlock label={t('verified.code')} code={examples.verify} />
        {SANDBOX_URL && <PhonesLink url={phones} text={t('verified.phones')} />}
      </>
    ),
    callback: may.callbacks && (
      <ButtonLink href="/callbacks/new" look="primary">
        {t('callback.action')}
      </ButtonLink>
    ),
  }
  return (
    <section aria-label={t('title')} className="mb-8 rounded-lg border px-5 pt-4 pb-5">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div>
          <h2 className="font-semibold text-base">{next ? t('title') : t('done')}</h2>
          <p className="mt-0.5 text-ink-2 text-sm">{next ? t('text') : t('doneText')}</p>
        </div>
        <div className="flex items-center gap-4">
          <div className="w-36">
            <Progress
              label={t('progress', { done, all: firstSteps.length })}
              value={done}
              max={firstSteps.length}
            />
          </div>
          {may.putAway && (
            <form action={putAway}>
              <Button type="submit" look="quiet" size="small">
                {t('putAway')}
              </Button>
            </form>
          )}
        </div>
      </div>
      {next && (
        <ol className="mt-4 border-t">
          {firstSteps.map((step, index) => (
            <FirstStep
              key={step}
              number={index + 1}
              title={t(`${step}.title`)}
              text={step === next ? describe(step, steps, t) : undefined}
              state={steps[step] ? 'done' : step === next ? 'current' : 'open'}
              stateWord={t(`states.${steps[step] ? 'done' : step === next ? 'current' : 'open'}`)}
            >
              {step === next && contents[step]}
            </FirstStep>
          ))}
        </ol>
      )}
      {next && <RefreshWhenChanged seen={next} read={readNextStep} />}
    </section>
  )
}

function describe(
  step: (typeof firstSteps)[number],
  { example }: Steps,
  t: Awaited<ReturnType<typeof getTranslations<'onboarding'>>>,
) {
  return step === 'sent' ? t('sent.text', { gateway: example?.name ?? '' }) : t(`${step}.text`)
}

function PhonesLink({ url, text }: { url: string; text: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="mt-3 inline-block text-accent text-sm underline underline-offset-3"
    >
      {text}
    </a>
  )
}
