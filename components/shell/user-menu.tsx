'use client'
import { LogOut } from 'lucide-react'
import { MenuButton, PopoverMenu } from '#components/ui/popover-menu.tsx'

interface UserMenuProps {
  name: string
  email: string
  role: string
  onSignOut: () => void
}

export function UserMenu({ name, email, role, onSignOut }: UserMenuProps) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map(part => part.slice(0, 1))
    .join('')
  return (
    <PopoverMenu
      label={`User menu of ${name}`}
      trigger={<span aria-hidden="true">{initials}</span>}
      triggerClassName="flex size-8 items-center justify-center rounded-full bg-accent-soft font-medium text-accent text-xs uppercase"
    >
      {menu => (
        <>
          <div className="-mx-1 mb-1 border-b px-3 py-1.5">
            <p className="font-medium">{name}</p>
            <p className="truncate text-ink-2 text-sm">{email}</p>
            <p className="text-ink-3 text-xs capitalize">{role}</p>
          </div>
          <MenuButton menu={menu} onClick={onSignOut}>
            <LogOut aria-hidden="true" />
            Sign out
          </MenuButton>
        </>
      )}
    </PopoverMenu>
  )
}
