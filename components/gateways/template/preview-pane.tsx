'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ScrollRegion } from '#components/ui/scroll-region.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import type { PreviewAnswer } from './answers.ts'
import { Notes } from './notes.tsx'
import { type FrameContent, PreviewFrame } from './preview-frame.tsx'
import { SizeFacts } from './size-facts.tsx'

interface PreviewPaneProps {
  sender: string
  /** The last one that could be rendered. */
  rendered: Extract<PreviewAnswer, { kind: 'rendered' }> | undefined
  content: FrameContent | undefined
  /** `pending`: a newer one is on its way; `last`: what is written now cannot be rendered. */
  state: 'now' | 'pending' | 'last'
}

/** What people will get: the mail, its text part, and how large it is. */
export function PreviewPane({ sender, rendered, content, state }: PreviewPaneProps) {
  const t = useTranslations('template.preview')
  const [width, setWidth] = useState<'desktop' | 'mobile'>('desktop')
  const [theme, setTheme] = useState<'light' | 'dark'>('light')
  return (
    <section aria-label={t('title')} className="min-w-0">
      <div className="mb-3">
        <p className="font-medium [overflow-wrap:anywhere]">{rendered?.subject || t('noSubject')}</p>
        <p className="text-ink-3 text-sm">{state === 'now' ? sender : t(state)}</p>
      </div>
      <Tabs
        label={t('title')}
        items={[
          {
            value: 'html',
            label: t('mail'),
            content: (
              <div>
                <div className="mb-3 flex flex-wrap gap-2">
                  <Segmented
                    size="small"
                    label={t('width')}
                    value={width}
                    onChange={value => setWidth(value as typeof width)}
                    options={[
                      { value: 'desktop', label: t('desktop') },
                      { value: 'mobile', label: t('mobile') },
                    ]}
                  />
                  <Segmented
                    size="small"
                    label={t('theme')}
                    value={theme}
                    onChange={value => setTheme(value as typeof theme)}
                    options={[
                      { value: 'light', label: t('light') },
                      { value: 'dark', label: t('dark') },
                    ]}
                  />
                </div>
                {content ? (
                  <PreviewFrame
                    title={t('frame')}
                    content={content}
                    width={width}
                    dark={theme === 'dark'}
                    className="h-140 rounded-md border bg-sunken"
                  />
                ) : (
                  <Skeleton className="h-140" />
                )}
              </div>
            ),
          },
          {
            value: 'text',
            label: t('text'),
            content: (
              <div>
                <ScrollRegion label={t('text')} className="h-140 overflow-auto rounded-md border p-4">
                  <pre className="whitespace-pre-wrap font-sans [overflow-wrap:anywhere]">
                    {rendered?.text}
                  </pre>
                </ScrollRegion>
              </div>
            ),
          },
          {
            value: 'size',
            label: t('size'),
            content: <div>{rendered && <SizeFacts rendered={rendered} />}</div>,
          },
        ]}
      />
      {rendered && <Notes notes={rendered.notes} />}
    </section>
  )
}
