'use client'
import { useTranslations } from 'next-intl'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import type { RoleFields } from '#lib/auth/schema.ts'

const roles = ['owner', 'admin', 'engineer', 'finance', 'viewer'] as const satisfies RoleFields['role'][]

interface RoleFieldProps {
  value: string
  onChange: (role: string) => void
  /** Whether `owner` is offered. */
  owners: boolean
}

/** One of the roles, each with what it may do. */
export function RoleField({ value, onChange, owners }: RoleFieldProps) {
  const t = useTranslations('team')
  const options = roles
    .filter(role => owners || role !== 'owner')
    .map(role => ({ value: role, label: t(`roles.${role}`), detail: t(`roleDetails.${role}`) }))
  return <RadioGroup label={t('role')} value={value} onChange={onChange} options={options} look="list" />
}
