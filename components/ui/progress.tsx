import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface ProgressProps {
  label: string
  /** Undefined: under way, nobody knows how far. */
  value: number | undefined
  max?: number
  detail?: ReactNode
  tone?: keyof typeof tones
}

const tones = { accent: 'bg-accent', ok: 'bg-ok', warn: 'bg-warn', bad: 'bg-bad' }

/** How far something is, in a bar; `detail` says it in words. */
export function Progress({ label, value, max = 100, detail, tone = 'accent' }: ProgressProps) {
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, max > 0 ? value / max : 0))
  return (
    <div>
      <div className="mb-1.5 flex justify-between gap-4 text-sm">
        <span>{label}</span>
        {detail && <span className="text-ink-3">{detail}</span>}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        className="h-1.5 overflow-hidden rounded-full bg-hover"
      >
        <div
          className={classNames(
            'h-full rounded-full transition-[width]',
            tones[tone],
            share === undefined && 'w-1/3 animate-pulse motion-reduce:animate-none',
          )}
          style={share === undefined ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </div>
  )
}
