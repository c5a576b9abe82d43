'use client'
import { ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { buttonStyle } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Menu, MenuChoice } from '#components/ui/menu.tsx'

interface MerchantSwitcherProps {
  current: { id: string; name: string }
  merchants: { id: string; name: string }[]
  onSwitch: (merchantId: string) => Promise<void>
}

/** The merchant one works for; a menu for people who belong to several. */
export function MerchantSwitcher({ current, merchants, onSwitch }: MerchantSwitcherProps) {
  const t = useTranslations('shell')
  const [pending, startTransition] = useTransition()
  if (merchants.length < 2) return <span className="min-w-0 truncate font-medium">{current.name}</span>
  const trigger = (
    <>
      <span className="truncate">{current.name}</span>
      <ChevronsUpDown aria-hidden="true" className="text-ink-3" />
    </>
  )
  return (
    <Menu
      label={t('merchant', { name: current.name })}
      align="start"
      trigger={trigger}
      triggerClassName={classNames(
        buttonStyle({ look: 'quiet' }),
        '-ml-2 h-8 min-w-0 shrink px-2 text-ink',
        pending && 'opacity-55',
      )}
    >
      <MenuChoice
        label={t('merchants')}
        value={current.id}
        onChange={id => startTransition(() => onSwitch(id))}
        options={merchants.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Menu>
  )
}
