import { NativeSelect } from './native-select.tsx'
import type { Option } from './option.ts'

interface FilterSelectProps {
  label: string
  /** What is said while nothing is chosen. */
  all: string
  options: readonly Pick<Option, 'value' | 'label'>[]
  value: string
  /** Empty: all. */
  onChange: (value: string) => void
}

/** One choice that a list is filtered by. */
export function FilterSelect({ label, all, options, value, onChange }: FilterSelectProps) {
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      className="w-40 grow sm:grow-0 [&>select]:h-8 [&>select]:text-sm"
    >
      <option value="">{all}</option>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
}
