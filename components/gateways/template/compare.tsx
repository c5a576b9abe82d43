'use client'
import { useTranslations } from 'next-intl'
import { ScrollRegion } from '#components/ui/scroll-region.tsx'
import type { Draft } from './answers.ts'
import { type DiffLine, diffLines } from './diff-lines.ts'

const looks: Record<DiffLine['kind'], { sign: string; style: string }> = {
  same: { sign: ' ', style: 'text-ink-2' },
  gone: { sign: '−', style: 'bg-bad-soft' },
  new: { sign: '+', style: 'bg-ok-soft' },
}
/** Unchanged lines shown around a change. */
const around = 3

/** What would change if an earlier version came back: its lines against those of now. */
export default function Compare({ now, earlier }: { now: Draft; earlier: Draft }) {
  const t = useTranslations('template.versions')
  const lines = diffLines(withSubject(now), withSubject(earlier))
  const shown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same'),
  )
  if (!shown.includes(true) && now.escapeValues === earlier.escapeValues) return <p>{t('same')}</p>
  return (
    <>
      {now.escapeValues !== earlier.escapeValues && (
        <p className="mb-2 text-sm">{t(earlier.escapeValues ? 'escaped' : 'raw')}</p>
      )}
      <ScrollRegion label={t('difference')} className="max-h-[52dvh] overflow-auto rounded-md border py-1">
        <div className="w-max min-w-full font-mono text-xs leading-5">
          {lines.map((line, index) => {
            const key = `${index}`
            if (!shown[index]) {
              return shown[index - 1] ? (
                <p key={key} className="px-3 text-ink-3">
                  …
                </p>
              ) : null
            }
            const { sign, style } = looks[line.kind]
            return (
              <p key={key} className={`flex gap-3 whitespace-pre px-3 ${style}`}>
                <span className="w-3 shrink-0 select-none text-center">{sign}</span>
                {line.kind !== 'same' && <span className="sr-only">{t(line.kind)} </span>}
                {line.text || ' '}
              </p>
            )
          })}
        </div>
      </ScrollRegion>
    </>
  )
}

function withSubject({ subject, message }: Draft): string {
  return `${subject}\n\n${message}`
}
