'use client'
import { useTranslations } from 'next-intl'
import { Tabs } from '#components/ui/tabs.tsx'
import { CodeFrame } from '../code-frame.tsx'

interface SourceTabsProps {
  label: string
  files: { name: string; text: string }[]
}

/** Files to read and to copy, one at a time. */
export function SourceTabs({ label, files }: SourceTabsProps) {
  const t = useTranslations('docs.samples')
  const frames = files.map(({ name, text }) => ({
    value: name,
    label: name,
    content: <CodeFrame label={name} text={text} copy={t('copy', { label: name })} />,
  }))
  if (frames.length === 1) return frames[0]?.content
  return (
    <div className="[&_[role=tablist]]:mb-3 [&_[role=tablist]]:overflow-x-auto">
      <Tabs label={label} items={frames} />
    </div>
  )
}
