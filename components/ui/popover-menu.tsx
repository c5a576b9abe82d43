'use client'
import { type CSSProperties, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

interface PopoverMenuProps {
  /** The accessible name of the trigger. */
  label: string
  trigger: ReactNode
  triggerClassName: string
  align?: 'start' | 'end'
  /** Gets the popover's id: a button with it as `popoverTarget` and "hide" closes the menu. */
  children: (id: string) => ReactNode
}

const sides = { start: '[position-area:bottom_span-right]', end: '[position-area:bottom_span-left]' }

/** A few buttons behind a button. The platform's popover: Escape, light dismiss and focus come with it. */
export function PopoverMenu({ label, trigger, triggerClassName, align = 'end', children }: PopoverMenuProps) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={triggerClassName}
        style={{ anchorName: `--${id}` } as CSSProperties}
      >
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        style={{ positionAnchor: `--${id}` } as CSSProperties}
        className={classNames(
          'inset-auto m-0 mt-1.5 min-w-52 rounded-lg border bg-raised p-1 text-ink shadow-popup',
          sides[align],
        )}
      >
        {children(id)}
      </div>
    </>
  )
}

interface MenuButtonProps {
  /** The popover it closes. */
  menu: string
  onClick: () => void
  /** For one of several: whether it is the one. */
  chosen?: boolean
  children: ReactNode
}

export function MenuButton({ menu, onClick, chosen, children }: MenuButtonProps) {
  return (
    <button
      type="button"
      popoverTarget={menu}
      popoverTargetAction="hide"
      onClick={onClick}
      aria-pressed={chosen}
      className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-left text-base hover:bg-hover focus-visible:-outline-offset-2 [&_svg]:size-4 [&_svg]:text-ink-3"
    >
      {children}
    </button>
  )
}
