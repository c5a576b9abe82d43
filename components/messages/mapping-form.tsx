'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useState } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { Section } from '#components/ui/section.tsx'
import type { MappingDescription } from '#lib/campaigns/describe-mapping.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { MappingRow } from './mapping-row.tsx'
import { RowPreviews } from './row-previews.tsx'
import type { PreviewAnswer } from './shown-row.ts'
import { type Mapping, useMapping } from './use-mapping.ts'

interface MappingFormProps {
  mapping: MappingDescription
  channel: Channel
  /** It was checked before. */
  again: boolean
  preview: (mapping: Mapping) => Promise<PreviewAnswer>
  prepare: (mapping: Mapping) => Promise<ActionResult>
}

/** Which column is what, and beneath what the first recipients get by it. */
export function MappingForm({ mapping, channel, again, preview, prepare }: MappingFormProps) {
  const t = useTranslations('messages')
  const { columns, tags, sample, proposed } = mapping
  const [chosen, setChosen] = useState<Mapping>(proposed)
  const { rows, failed, looking, errors, message, sending, send } = useMapping(chosen, { preview, prepare })
  const cells = (column: number | null | undefined) =>
    typeof column === 'number' ? sample.map(row => row[column] ?? '') : []
  const choose = (tag: string, column: number | null) => {
    const { [tag]: _, ...others } = chosen.tags
    setChosen({ ...chosen, tags: column === null ? others : { ...others, [tag]: column } })
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!sending) void send()
  }
  return (
    <form method="post" noValidate onSubmit={submit}>
      <Section title={t('mapping.title')} description={t('mapping.text')} className="border-t-0 pt-0 pb-8">
        <div className="divide-y border-y">
          <MappingRow
            id="recipient"
            label={t('mapping.recipient')}
            detail={t(channel === 'EMAIL' ? 'mapping.email' : 'mapping.phone')}
            columns={columns}
            value={chosen.recipient}
            cells={cells(chosen.recipient)}
            error={errors.recipient}
            required
            onChange={recipient => setChosen({ ...chosen, recipient })}
          />
          {tags.map(({ tag, required }) => (
            <MappingRow
              key={tag}
              id={`tags.${tag}`}
              label={<span className="font-mono">{`{${tag}}`}</span>}
              detail={required ? undefined : t('mapping.optional')}
              columns={columns}
              value={chosen.tags[tag] ?? null}
              cells={cells(chosen.tags[tag])}
              error={errors[`tags.${tag}`]}
              required={required}
              onChange={column => choose(tag, column)}
            />
          ))}
        </div>
        {tags.length === 0 && <p className="mt-3 text-ink-2">{t('mapping.noTags')}</p>}
      </Section>
      <Section title={t('preview.title')} description={t('preview.text')} className="border-t-0 pt-0 pb-8">
        <div aria-busy={looking} className="min-h-40">
          {failed && <p className="text-bad">{t('preview.failed')}</p>}
          {!failed && rows && <RowPreviews rows={rows} channel={channel} />}
          {!failed && !rows && <p className="text-ink-3">{t('preview.waiting')}</p>}
        </div>
      </Section>
      <div className="sticky bottom-0 space-y-3 border-t bg-paper py-4">
        <FormMessage message={message} errorCount={Object.keys(errors).length} />
        <SubmitButton sending={sending}>{t(again ? 'mapping.again' : 'mapping.submit')}</SubmitButton>
      </div>
    </form>
  )
}
