'use client'
import { useLocale, useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { formats } from '#lib/i18n/locales.ts'
import type { Draft } from './answers.ts'

const Compare = lazy(() => import('./compare.tsx'))

export interface VersionRow {
  version: number
  savedBy: string | null
  createdAt: Date
  length: number
}

interface VersionListProps {
  versions: readonly VersionRow[]
  timeZone: string
  now: Draft
  /** Restoring would drop what was typed since. */
  unsaved: boolean
  onRead: (version: number) => Promise<Draft | undefined>
  onRestore: (version: number) => Promise<void>
}

const shownFirst = 8

/** Every text that was saved: by whom and when, how it differs, and the way back to it. */
export function VersionList(props: VersionListProps) {
  const { versions, timeZone, now, unsaved, onRead, onRestore } = props
  const t = useTranslations('template.versions')
  const locale = formats[useLocale()]
  const [all, setAll] = useState(false)
  const [chosen, setChosen] = useState<{ version: number; text: Draft | undefined }>()
  const [restoring, setRestoring] = useState(false)
  const open = async (version: number) => {
    setChosen({ version, text: undefined })
    const text = await onRead(version)
    setChosen(before => (before?.version === version ? { version, text } : before))
  }
  const restore = async (version: number) => {
    setRestoring(true)
    await onRestore(version)
    setRestoring(false)
    setChosen(undefined)
  }
  if (versions.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <>
      <ol className="text-sm">
        {versions.slice(0, all ? versions.length : shownFirst).map((row, index) => (
          <li
            key={row.version}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-2 last:border-b-0"
          >
            <span className="w-20 shrink-0 font-medium">{t('version', { version: row.version })}</span>
            <span className="min-w-0 flex-1 basis-40 text-ink-2 [overflow-wrap:anywhere]">
              {row.savedBy ?? t('nobody')}{' '}
              <span className="text-ink-3">{t('length', { count: row.length })}</span>
            </span>
            <span className="text-ink-3">
              <Moment at={row.createdAt} timeZone={timeZone} locale={locale} show="minute" />
            </span>
            <span className="ml-auto flex w-24 justify-end">
              {index === 0 && !unsaved ? (
                <Badge tone="accent">{t('current')}</Badge>
              ) : (
                <Button size="small" onClick={() => void open(row.version)}>
                  {t('compare')}
                  <span className="sr-only"> {t('version', { version: row.version })}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
      {!all && versions.length > shownFirst && (
        <Button look="quiet" size="small" className="mt-2" onClick={() => setAll(true)}>
          {t('all', { count: versions.length })}
        </Button>
      )}
      <Dialog
        size="wide"
        title={chosen ? t('compareTitle', { version: chosen.version }) : ''}
        description={unsaved ? t('unsaved') : t('explain')}
        open={chosen !== undefined}
        onOpenChange={next => !next && setChosen(undefined)}
      >
        {chosen?.text && (
          <Suspense>
            <Compare now={now} earlier={chosen.text} />
          </Suspense>
        )}
        <DialogActions>
          <DialogClose>
            <Button>{t('close')}</Button>
          </DialogClose>
          <Button look="primary" loading={restoring} onClick={() => chosen && void restore(chosen.version)}>
            {t('restore')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
