'use client'
import { unstable_rethrow, useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useSay } from '#components/form/use-say.ts'
import type { Draft, TextAnswer } from '#components/gateways/template/answers.ts'
import { StaleText } from '#components/gateways/template/stale-text.tsx'
import { TemplateEditor } from '#components/gateways/template/template-editor.tsx'
import { VersionList, type VersionRow } from '#components/gateways/template/version-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { Section } from '#components/ui/section.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { formats } from '#lib/i18n/locales.ts'
import { TestSend } from '../test-send.tsx'
import type { TestSendProps } from '../test-send-form.tsx'
import { preview, sample as readSample, readVersion, restore, save } from './actions.ts'

interface EditTemplateProps {
  gateway: { id: string; updatedAt: Date }
  text: Draft
  versions: VersionRow[]
  sample: string
  code: string | undefined
  sender: string
  timeZone: string
  /** Undefined: their role sends no tests. */
  test: TestSendProps | undefined
}

type Refusal = Exclude<TextAnswer, { kind: 'done' }>

/** The editor of a stored template: saves it, unless somebody else was faster, and brings versions back. */
export function EditTemplate(props: EditTemplateProps) {
  const { gateway, text, versions, timeZone } = props
  const t = useTranslations('template')
  const say = useSay()
  const router = useRouter()
  const locale = formats[useLocale()]
  const [draft, setDraft] = useState(text)
  const [base, setBase] = useState({ text, seen: gateway.updatedAt })
  const [refusal, setRefusal] = useState<Refusal>()
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()
  const unsaved = JSON.stringify(draft) !== JSON.stringify(base.text)

  const attempt = async (action: () => Promise<TextAnswer>, saved: Draft, told: string) => {
    setFailed(false)
    try {
      const answer = await action()
      if (answer.kind !== 'done') return setRefusal(answer)
      setRefusal(undefined)
      setDraft(saved)
      setBase({ text: saved, seen: answer.updatedAt })
      showToast('success', told)
      router.refresh()
    } catch (error) {
      unstable_rethrow(error)
      setFailed(true)
    }
  }
  const target = { id: gateway.id, seen: base.seen }
  const bringBack = async (version: number) => {
    const earlier = await readVersion({ id: gateway.id, version })
    if (earlier) await attempt(() => restore(target, version), asDraft(earlier), t('restored', { version }))
  }
  /** From what somebody else stored, with their text or with ours. */
  const goOn = (stale: Extract<Refusal, { kind: 'stale' }>, next: Draft) => {
    setBase({ text: stale.text, seen: stale.updatedAt })
    setDraft(next)
    setRefusal(undefined)
    router.refresh()
  }
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone })
  const errors = refusal?.kind === 'refused' ? refusal.errors : []
  const elsewhere = errors.filter(({ field }) => field !== 'message' && field !== 'subject')
  return (
    <>
      <TemplateEditor
        gatewayId={gateway.id}
        draft={draft}
        onDraft={next => {
          setDraft(next)
          if (refusal?.kind === 'refused') setRefusal(undefined)
        }}
        sample={props.sample}
        code={props.code}
        sender={props.sender}
        errors={errors}
        onPreview={(wanted, params) => preview(gateway.id, wanted, params)}
        onSample={wanted => readSample(gateway.id, wanted)}
        bar={({ params, broken }) => (
          <div className="space-y-3">
            {refusal?.kind === 'stale' && (
              <StaleText
                by={refusal.by}
                time={time.format(refusal.at)}
                onLoad={() => goOn(refusal, refusal.text)}
                onKeep={() => goOn(refusal, draft)}
              />
            )}
            <div role="alert" className="empty:hidden">
              {failed && <p className="text-bad">{t('unreachable')}</p>}
              {broken && refusal?.kind === 'refused' && <p className="text-bad">{t('mend')}</p>}
              {elsewhere.map(({ field, message }) => (
                <p key={field} className="text-bad">
                  {t('elsewhere', { problem: say(message) })}
                </p>
              ))}
            </div>
            <div className="flex flex-wrap items-center gap-2">
              <Button
                look="primary"
                loading={pending}
                onClick={() => start(() => attempt(() => save(target, draft), draft, t('saved')))}
              >
                {t('save')}
              </Button>
              {props.test && <TestSend {...props.test} params={params} />}
              <span role="status" className="text-ink-3 text-sm">
                {unsaved ? t('unsaved') : ''}
              </span>
            </div>
          </div>
        )}
      />
      <Section title={t('versions.title')} description={t('versions.description')} className="mt-4">
        <VersionList
          versions={versions}
          timeZone={timeZone}
          now={draft}
          unsaved={unsaved}
          onRead={async version => {
            const found = await readVersion({ id: gateway.id, version })
            return found && asDraft(found)
          }}
          onRestore={bringBack}
        />
      </Section>
    </>
  )
}

function asDraft({
  subject,
  message,
  escapeValues,
}: Omit<Draft, 'subject'> & { subject: string | null }): Draft {
  return { subject: subject ?? '', message, escapeValues }
}
