'use client'
import { LogOut } from 'lucide-react'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx'

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
  const trigger = (
    <button
      type="button"
      aria-label={`User menu of ${name}`}
      className="flex size-8 items-center justify-center rounded-full bg-accent-soft font-medium text-accent text-xs uppercase"
    >
      {initials}
    </button>
  )
  return (
    <Menu trigger={trigger}>
      <div className="px-2 py-1.5">
        <p className="font-medium">{name}</p>
        <p className="truncate text-ink-2 text-sm">{email}</p>
        <p className="text-ink-3 text-xs capitalize">{role}</p>
      </div>
      <MenuSeparator />
      <MenuItem onClick={onSignOut}>
        <LogOut aria-hidden="true" />
        Sign out
      </MenuItem>
    </Menu>
  )
}
