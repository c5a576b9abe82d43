'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuChoice } from '#components/ui/menu.tsx'

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the system' },
].map(({ value, label }) => ({
  value,
  label: (
    <>
      {value === 'light' ? <Sun /> : value === 'dark' ? <Moon /> : <Monitor />}
      {label}
    </>
  ),
}))

export function ThemeSwitch() {
  const { theme = 'system', setTheme } = useTheme()
  const trigger = (
    <Button look="quiet" size="icon" aria-label="Theme">
      <Sun className="dark:hidden" />
      <Moon className="hidden dark:block" />
    </Button>
  )
  return (
    <Menu trigger={trigger}>
      <MenuChoice label="Theme" value={theme} onChange={setTheme} options={themes} />
    </Menu>
  )
}
