'use client'
import { ChevronsUpDown } from 'lucide-react'
import { useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuChoice } from '#components/ui/menu.tsx'

interface MerchantSwitcherProps {
  current: { id: string; name: string }
  merchants: { id: string; name: string }[]
  onSwitch: (merchantId: string) => Promise<void>
}

/** The merchant one works for; a menu for people who belong to several. */
export function MerchantSwitcher({ current, merchants, onSwitch }: MerchantSwitcherProps) {
  const [pending, startTransition] = useTransition()
  if (merchants.length < 2) return <span className="truncate font-medium">{current.name}</span>
  const trigger = (
    <Button look="quiet" className="-ml-2 h-8 min-w-0 shrink px-2 text-ink" disabled={pending}>
      <span className="sr-only">Merchant: </span>
      <span className="truncate">{current.name}</span>
      <ChevronsUpDown className="text-ink-3" />
    </Button>
  )
  return (
    <Menu trigger={trigger} align="start">
      <MenuChoice
        label="Merchant"
        value={current.id}
        onChange={id => startTransition(() => onSwitch(id))}
        options={merchants.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Menu>
  )
}
