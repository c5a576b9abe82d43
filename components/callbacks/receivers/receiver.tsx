'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CodeFrame } from '#components/docs/code-frame.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import { goReceiver } from './go.ts'
import { nodeReceiver } from './node.ts'
import { phpReceiver } from './php.ts'
import { pythonReceiver } from './python.ts'
import { shellReceiver } from './shell.ts'

const receivers = [
  { value: 'node', label: 'Node', text: nodeReceiver },
  { value: 'php', label: 'PHP', text: phpReceiver },
  { value: 'python', label: 'Python', text: pythonReceiver },
  { value: 'go', label: 'Go', text: goReceiver },
  { value: 'shell', label: 'Shell', text: shellReceiver },
] as const

/** A receiver in the reader's language, whole: it runs as it is. */
export default function Receiver() {
  const t = useTranslations('ui.receiver')
  const [chosen, choose] = useState<string>('node')
  const text = (receivers.find(({ value }) => value === chosen) ?? receivers[0]).text
  return (
    <CodeFrame
      label={t('label')}
      text={text}
      copy={t('copy')}
      controls={
        <Segmented label={t('language')} size="small" value={chosen} onChange={choose} options={receivers} />
      }
    />
  )
}
