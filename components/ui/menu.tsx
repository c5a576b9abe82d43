'use client'
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { popupItemStyle, popupStyle } from './popup.ts'

interface MenuProps {
  /** The accessible name of the trigger. */
  label: string
  trigger: ReactNode
  triggerClassName: string
  align?: 'start' | 'end'
  /** `MenuItem`, `MenuChoice`, `MenuSeparator`, `MenuHeading`. */
  children: ReactNode
}

const itemStyle = classNames(popupItemStyle, '[&_svg]:text-ink-3')

/** A list of actions behind a button: arrows, first letters, Escape. */
export function Menu({ label, trigger, triggerClassName, align = 'end', children }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger aria-label={label} className={triggerClassName}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={6} className="z-50 outline-none">
          <Base.Popup className={classNames(popupStyle, 'min-w-52 max-w-80 p-1')}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface MenuItemProps {
  icon?: ReactNode
  onClick?: () => void
  /** Leads to a page instead. */
  href?: string
  tone?: 'bad'
  disabled?: boolean
  children: ReactNode
}

export function MenuItem({ icon, onClick, href, tone, disabled = false, children }: MenuItemProps) {
  const className = classNames(itemStyle, tone === 'bad' && 'text-bad [&_svg]:text-bad')
  if (href !== undefined) {
    return (
      <Base.LinkItem render={<Link href={href} />} closeOnClick className={className}>
        {icon}
        {children}
      </Base.LinkItem>
    )
  }
  return (
    <Base.Item onClick={onClick} disabled={disabled} className={className}>
      {icon}
      {children}
    </Base.Item>
  )
}

interface MenuChoiceProps {
  label: string
  /** Whether the label is only for screen readers. */
  hideLabel?: boolean
  value: string | undefined
  onChange: (value: string) => void
  options: readonly { value: string; label: string; icon?: ReactNode; lang?: string }[]
}

/** One of several, chosen in a menu. */
export function MenuChoice({ label, hideLabel, value, onChange, options }: MenuChoiceProps) {
  return (
    <Base.Group>
      <Base.GroupLabel className={hideLabel ? 'sr-only' : headingStyle}>{label}</Base.GroupLabel>
      <Base.RadioGroup value={value ?? ''} onValueChange={onChange}>
        {options.map(option => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            closeOnClick
            lang={option.lang}
            className={itemStyle}
          >
            {option.icon}
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            <Base.RadioItemIndicator>
              <Check aria-hidden="true" className="text-accent!" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

const headingStyle = 'px-2 pt-1.5 pb-1 text-ink-3 text-xs'

export function MenuHeading({ children }: { children: ReactNode }) {
  return <div className={headingStyle}>{children}</div>
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />
}
