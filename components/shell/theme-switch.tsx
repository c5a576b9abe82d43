'use client'
import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { useSyncExternalStore } from 'react'
import { buttonStyle } from '#components/ui/button.tsx'
import { MenuButton, PopoverMenu } from '#components/ui/popover-menu.tsx'

const themes = [
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'system', label: 'As the system', icon: Monitor },
]

export function ThemeSwitch() {
  const { theme, setTheme } = useTheme()
  // The server does not know the choice: it is shown once the browser has taken over.
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const trigger = (
    <>
      <Sun aria-hidden="true" className="dark:hidden" />
      <Moon aria-hidden="true" className="hidden dark:block" />
    </>
  )
  return (
    <PopoverMenu
      label="Theme"
      trigger={trigger}
      triggerClassName={buttonStyle({ look: 'quiet', size: 'icon' })}
    >
      {menu =>
        themes.map(({ value, label, icon: Icon }) => {
          const chosen = inBrowser && theme === value
          return (
            <MenuButton key={value} menu={menu} chosen={chosen} onClick={() => setTheme(value)}>
              <Icon aria-hidden="true" />
              <span className="flex-1">{label}</span>
              {chosen && <Check aria-hidden="true" />}
            </MenuButton>
          )
        })
      }
    </PopoverMenu>
  )
}
