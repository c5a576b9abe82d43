'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#components/form/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { parseLoop } from './parse-loop.ts'

const example = '[{"name": "Kopi Gayo", "price": 85000}]'

/** What a template goes through, as JSON; what is wrong with it is said when the field is left. */
export function LoopField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('messages.send')
  const [left, setLeft] = useState(false)
  const read = parseLoop(value)
  const error =
    read.kind === 'invalid'
      ? t('loopInvalid', { problem: read.problem })
      : read.kind === 'notList'
        ? t('loopNotList')
        : undefined
  return (
    <Field id="loop" label={t('loop')} help={t('loopHelp')} error={left ? error : undefined}>
      {attributes => (
        <Textarea
          {...attributes}
          value={value}
          spellCheck={false}
          placeholder={example}
          onBlur={() => setLeft(true)}
          onChange={event => onChange(event.target.value)}
          className="min-h-40 font-mono text-sm"
        />
      )}
    </Field>
  )
}
