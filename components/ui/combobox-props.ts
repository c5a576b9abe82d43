import type { Ref } from 'react'
import type { Option } from './option.ts'

export interface ComboboxAttributes {
  options: readonly Option[]
  placeholder?: string
  onBlur?: () => void
  id?: string
  disabled?: boolean
  className?: string
  ref?: Ref<HTMLInputElement>
  autoFocus?: boolean
  'aria-label'?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean
}

export interface ComboboxProps extends ComboboxAttributes {
  value: string | null
  onChange: (value: string | null) => void
  clearable?: boolean
}

export interface MultiComboboxProps extends ComboboxAttributes {
  value: readonly string[]
  onChange: (value: string[]) => void
}
