'use client'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { useIntent } from './use-intent.ts'

const library = () => import('./menu-panel.tsx')
const Panel = lazy(library)

interface MenuProps {
  /** The accessible name of the trigger. */
  label: string
  trigger: ReactNode
  triggerClassName: string
  align?: 'start' | 'end'
  /** `MenuItem`, `MenuChoice`, `MenuSeparator`, `MenuHeading`. */
  children: ReactNode
}

/** A list of actions behind a button: arrows, first letters, Escape. Its library comes when it is about to open. */
export function Menu({ label, trigger, triggerClassName, align = 'end', children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const { open, wanted, change, intent } = useIntent(library)
  const [focused, setFocused] = useState<'first' | 'last'>()
  return (
    <>
      <button
        {...intent}
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={event => {
          // A click of no presses came from the keyboard.
          setFocused(event.detail === 0 ? 'first' : undefined)
          change(!open)
        }}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          setFocused(event.key === 'ArrowDown' ? 'first' : 'last')
          change(true)
        }}
        className={triggerClassName}
      >
        {trigger}
      </button>
      {wanted && (
        <Suspense>
          <Panel
            open={open}
            onOpenChange={change}
            anchor={button}
            align={align}
            label={label}
            focused={focused}
          >
            {children}
          </Panel>
        </Suspense>
      )}
    </>
  )
}

export const MenuItem = lazy(async () => ({ default: (await library()).PanelItem }))
export const MenuChoice = lazy(async () => ({ default: (await library()).PanelChoice }))
export const MenuHeading = lazy(async () => ({ default: (await library()).PanelHeading }))
export const MenuSeparator = lazy(async () => ({ default: (await library()).PanelSeparator }))
