'use client'
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { popupItemStyle, popupStyle } from './popup.ts'

interface PanelProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  anchor: RefObject<HTMLElement | null>
  align: 'start' | 'end'
  label: string
  /** Which item has the focus at the opening; none, when a pointer opened it. */
  focused: 'first' | 'last' | undefined
  children: ReactNode
}

/** What opens at the button of a `Menu`. */
export default function MenuPanel(props: PanelProps) {
  const { open, onOpenChange, anchor, align, label, focused, children } = props
  const due = useRef<typeof focused>(undefined)
  useEffect(() => {
    due.current = open ? focused : undefined
  }, [open, focused])
  return (
    <Base.Root
      open={open}
      modal={false}
      onOpenChange={(next, { event }) => {
        // The button opens and closes by its own click: a press on it is not one outside.
        if (!next && event.target instanceof Node && anchor.current?.contains(event.target)) return
        onOpenChange(next)
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={anchor} align={align} sideOffset={6} className="z-50 outline-none">
          <Base.Popup
            // The list has the focus when it opens, and hands it on.
            onFocus={({ target, currentTarget }) => {
              if (target !== currentTarget || !due.current) return
              const items = [...currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')]
              items.at(due.current === 'first' ? 0 : -1)?.focus()
              due.current = undefined
            }}
            aria-label={label}
            finalFocus={anchor}
            className={classNames(popupStyle, 'min-w-52 max-w-80 p-1')}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const itemStyle = classNames(popupItemStyle, 'base:[&_svg]:text-ink-3')
const headingStyle = 'px-2 pt-1.5 pb-1 text-ink-3 text-xs'

interface PanelItemProps {
  icon?: ReactNode
  onClick?: () => void
  /** Leads to a page instead. */
  href?: string
  tone?: 'bad'
  disabled?: boolean
  children: ReactNode
}

export function PanelItem({ icon, onClick, href, tone, disabled = false, children }: PanelItemProps) {
  const className = classNames(itemStyle, tone === 'bad' && 'text-bad [&_svg]:text-bad')
  if (href !== undefined) {
    return (
      <Base.LinkItem render={<Link href={href} prefetch={false} />} closeOnClick className={className}>
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

interface PanelChoiceProps {
  label: string
  /** Whether the label is only for screen readers. */
  hideLabel?: boolean
  value: string | undefined
  onChange: (value: string) => void
  options: readonly { value: string; label: string; icon?: ReactNode; lang?: string }[]
}

/** One of several, chosen in a menu. */
export function PanelChoice({ label, hideLabel, value, onChange, options }: PanelChoiceProps) {
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

export function PanelHeading({ children }: { children: ReactNode }) {
  return <div className={headingStyle}>{children}</div>
}

export function PanelSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />
}
