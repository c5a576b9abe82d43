'use client'
import { Check, ChevronsUpDown } from 'lucide-react'
import { useTransition } from 'react'
import { buttonStyle } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { MenuButton, PopoverMenu } from '#components/ui/popover-menu.tsx'

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
    <>
      <span className="truncate">{current.name}</span>
      <ChevronsUpDown aria-hidden="true" className="text-ink-3" />
    </>
  )
  return (
    <PopoverMenu
      label={`Merchant: ${current.name}`}
      align="start"
      trigger={trigger}
      triggerClassName={classNames(
        buttonStyle({ look: 'quiet' }),
        '-ml-2 h-8 min-w-0 shrink px-2 text-ink',
        pending && 'opacity-55',
      )}
    >
      {menu =>
        merchants.map(({ id, name }) => (
          <MenuButton
            key={id}
            menu={menu}
            chosen={id === current.id}
            onClick={() => startTransition(() => onSwitch(id))}
          >
            <span className="min-w-0 flex-1 truncate">{name}</span>
            {id === current.id && <Check aria-hidden="true" />}
          </MenuButton>
        ))
      }
    </PopoverMenu>
  )
}
