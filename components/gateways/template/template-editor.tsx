'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useMemo, useRef } from 'react'
import { Field } from '#components/form/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Switch } from '#components/ui/switch.tsx'
import type { Draft, PreviewAnswer, TextProblem } from './answers.ts'
import { CodeBox } from './code-box.tsx'
import type { CodeHandle } from './code-box-props.ts'
import { PreviewPane } from './preview-pane.tsx'
import { ProblemList } from './problem-list.tsx'
import { SamplePane } from './sample-pane.tsx'
import { UploadButton } from './upload-button.tsx'
import { usePreview } from './use-preview.ts'
import { useSample } from './use-sample.ts'

export interface TemplateEditorProps {
  gatewayId: string
  draft: Draft
  onDraft: (draft: Draft) => void
  /** JSON text: what the stored template needs. */
  sample: string
  /** What stands for `{OTP}`; undefined: it sends messages. */
  code: string | undefined
  sender: string
  errors: readonly { field: string; message: string }[]
  onPreview: (draft: Draft, params: string) => Promise<PreviewAnswer>
  onSample: (draft: Draft) => Promise<string>
  /** What can be done with it, and what became of it. */
  bar: (state: { params: string; broken: boolean }) => ReactNode
}

/** Writing a mail and seeing at once what people will get. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { gatewayId, draft, onDraft, code, sender, errors, bar } = props
  const t = useTranslations('template')
  const escapeId = useId()
  const editor = useRef<CodeHandle>(null)
  const subject = useRef<HTMLInputElement>(null)
  const sample = useSample(gatewayId, props.sample)
  const { answer, rendered, good, failed, pending } = usePreview(draft, sample.value, props.onPreview)
  const problems = useMemo(() => (answer?.kind === 'problems' ? answer.problems : []), [answer])
  const content = useMemo(() => good && { ...good, code }, [good, code])
  const ofMessage = useMemo(() => problems.filter(({ field }) => field === 'message'), [problems])
  const goTo = ({ field, line, column }: TextProblem) => {
    if (field === 'subject') subject.current?.focus()
    else editor.current?.goTo(line, column)
  }
  const error = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <>
      <div className="grid items-start gap-x-10 gap-y-8 min-[1100px]:grid-cols-2">
        <div className="min-w-0 space-y-5">
          <Field id="subject" label={t('subject')} error={error('subject')}>
            {attributes => (
              <Input
                {...attributes}
                ref={subject}
                value={draft.subject}
                autoComplete="off"
                onChange={event => onDraft({ ...draft, subject: event.target.value })}
              />
            )}
          </Field>
          <div>
            <div className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
              <span className="font-medium">{t('message')}</span>
              <UploadButton onText={message => onDraft({ ...draft, message })} />
            </div>
            <Field
              id="message"
              label={<span className="sr-only">{t('message')}</span>}
              error={error('message')}
              help={t('leave')}
            >
              {attributes => (
                <CodeBox
                  ref={editor}
                  id="message"
                  label={t('message')}
                  {...(attributes['aria-describedby'] && { describedBy: attributes['aria-describedby'] })}
                  value={draft.message}
                  onChange={message => onDraft({ ...draft, message })}
                  language="html"
                  problems={ofMessage}
                  height="34rem"
                />
              )}
            </Field>
            <ProblemList problems={problems} onGoTo={goTo} />
            {failed && <p className="mt-2 text-bad text-sm">{t('unreachable')}</p>}
          </div>
          <div className="flex items-start gap-3">
            <span className="pt-0.5">
              <Switch
                checked={draft.escapeValues}
                onChange={escapeValues => onDraft({ ...draft, escapeValues })}
                aria-labelledby={`${escapeId}-label`}
                aria-describedby={`${escapeId}-help`}
              />
            </span>
            <div>
              <p id={`${escapeId}-label`} className="font-medium">
                {t('escapeValues')}
              </p>
              <p id={`${escapeId}-help`} className="text-ink-3 text-sm">
                {t('escapeHelp')}
              </p>
            </div>
          </div>
          <SamplePane
            value={sample.value}
            onChange={sample.change}
            onReset={() => void props.onSample(draft).then(sample.reset)}
            problem={answer?.kind === 'params-invalid' ? answer.reason : undefined}
            code={code}
          />
        </div>
        <div className="min-[1100px]:sticky min-[1100px]:top-13">
          <PreviewPane
            sender={sender}
            rendered={rendered}
            content={content}
            state={pending ? 'pending' : answer?.kind === 'rendered' ? 'now' : 'last'}
          />
        </div>
      </div>
      <div className="sticky bottom-0 z-10 mt-8 border-t bg-paper py-4">
        {bar({ params: sample.value, broken: problems.length > 0 })}
      </div>
    </>
  )
}
