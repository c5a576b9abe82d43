'use client'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, useOptimistic } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { Menu } from '#components/ui/menu.tsx'
import { pillStyle } from './pill-style.ts'

const FilterChecks = lazy(async () => ({ default: (await import('./filter-checks.tsx')).FilterChecks }))

interface FilterMenuProps {
  label: string
  options: { value: string; label: string }[]
  chosen: string[]
  /** Shows the list with these. */
  onChange: (values: string[]) => void
  /** Runs it as a transition: until that is over, what was ticked shows at once. */
  start: (action: () => void) => void
}

/** Several values of one filter. */
export function FilterMenu({ label, options, chosen, onChange, start }: FilterMenuProps) {
  const t = useTranslations('deliveries')
  const [ticked, tick] = useOptimistic(chosen)
  const toggle = (value: string, on: boolean) =>
    start(() => {
      const next = on ? [...ticked, value] : ticked.filter(one => one !== value)
      tick(next)
      onChange(next)
    })
  const count = ticked.length
  return (
    <Menu
      align="start"
      label={count > 0 ? t('filter.chosen', { label, count }) : label}
      trigger={
        <>
          {label}
          {count > 0 && <span className="font-mono text-xs">{count}</span>}
          <ChevronDown aria-hidden="true" />
        </>
      }
      triggerClassName={classNames(pillStyle, count > 0 && 'border-accent border-solid text-accent')}
    >
      <FilterChecks options={options} ticked={ticked} onToggle={toggle} />
    </Menu>
  )
}
