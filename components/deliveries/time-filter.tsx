'use client'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Dialog, DialogActions } from '#components/ui/dialog.tsx'
import { Input } from '#components/ui/input.tsx'
import { Menu, MenuChoice } from '#components/ui/menu.tsx'
import { pillStyle } from './pill-style.ts'

interface TimeFilterProps {
  range: string | undefined
  days: { from: string; to: string }
  onChange: (changed: { range?: string; from?: string; to?: string }) => void
}

const presets = ['24h', '7d', '30d'] as const

/** Which time: all of it, a preset, or days of one's own, each end of them left open if wanted. */
export function TimeFilter({ range, days, onChange }: TimeFilterProps) {
  const t = useTranslations('deliveries.time')
  const ui = useTranslations('ui.dateRange')
  const [asking, setAsking] = useState(false)
  const id = useId()
  const chosen = range ?? (days.from || days.to ? 'own' : 'all')
  const choose = (value: string) => {
    if (value === 'own') setAsking(true)
    else onChange(value === 'all' ? {} : { range: value })
  }
  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [from = '', to = ''] = ['from', 'to'].map(name => String(data.get(name) ?? ''))
    setAsking(false)
    onChange(from && to && from > to ? { from: to, to: from } : { from, to })
  }
  return (
    <>
      <Menu
        align="start"
        label={t('label')}
        trigger={
          <>
            {t('label')}
            <ChevronDown aria-hidden="true" />
          </>
        }
        triggerClassName={classNames(pillStyle, chosen !== 'all' && 'border-accent border-solid text-accent')}
      >
        <MenuChoice
          label={t('label')}
          hideLabel
          value={chosen}
          onChange={choose}
          options={[
            { value: 'all', label: t('all') },
            ...presets.map(value => ({ value, label: t(`last.${value}`) })),
            { value: 'own', label: t('own') },
          ]}
        />
      </Menu>
      <Dialog
        title={t('ownTitle')}
        description={t('ownHelp')}
        size="narrow"
        open={asking}
        onOpenChange={setAsking}
      >
        <form onSubmit={apply}>
          <div className="grid gap-3 sm:grid-cols-2">
            {(['from', 'to'] as const).map(name => (
              <div key={name}>
                <label htmlFor={`${id}-${name}`} className="mb-1.5 block font-medium">
                  {ui(name)}
                </label>
                <Input id={`${id}-${name}`} name={name} type="date" defaultValue={days[name]} />
              </div>
            ))}
          </div>
          <DialogActions>
            <Button type="submit" look="primary">
              {t('show')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  )
}
