import type { Option } from './option.ts'

/** An option as lists show it: mark, label, and its detail beneath. */
export function OptionLabel({ mark, label, detail }: Pick<Option, 'mark' | 'label' | 'detail'>) {
  return (
    <span className="flex min-w-0 flex-1 items-center gap-2">
      {mark && <span className="shrink-0">{mark}</span>}
      <span className="min-w-0">
        <span className="block truncate">{label}</span>
        {detail && <span className="block text-ink-3 text-xs">{detail}</span>}
      </span>
    </span>
  )
}
