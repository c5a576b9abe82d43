import type { Option } from '#components/ui/option.ts'

export const countries: Option[] = [
  { value: 'ID', label: 'Indonesia', detail: '+62' },
  { value: 'MY', label: 'Malaysia', detail: '+60' },
  { value: 'SG', label: 'Singapore', detail: '+65' },
  { value: 'PH', label: 'Philippines', detail: '+63' },
  { value: 'VN', label: 'Vietnam', detail: '+84' },
  { value: 'XX', label: 'Not served', disabled: true },
]
