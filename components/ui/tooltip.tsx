'use client'
import {
  Children,
  type CSSProperties,
  cloneElement,
  type ReactElement,
  useEffect,
  useId,
  useRef,
} from 'react'
import { classNames } from './class-names.ts'
import { popupStyle } from './popup.ts'

interface TooltipProps {
  text: string
  /** One element that can have the focus. Its name must be its own: the text only describes it. */
  children: ReactElement
}

const delayMs = 300

/** A few words about a control, while the pointer or the focus is on it; never the only place of what matters. */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useId()
  const bubble = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = (afterMs: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => bubble.current?.showPopover(), afterMs)
  }
  const hide = () => {
    clearTimeout(timer.current)
    bubble.current?.hidePopover()
  }
  // A server component's element may come wrapped as lazy: this unwraps it.
  const [control] = Children.toArray(children) as ReactElement<{ 'aria-describedby'?: string }>[]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the control inside has the focus and the keys
    <span
      className="inline-flex"
      style={{ anchorName: `--${id}` } as CSSProperties}
      onPointerEnter={() => show(delayMs)}
      onPointerLeave={hide}
      onFocus={() => show(0)}
      onBlur={hide}
      onKeyDown={event => event.key === 'Escape' && hide()}
    >
      {control && cloneElement(control, { 'aria-describedby': id })}
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        popover="manual"
        style={{ positionAnchor: `--${id}` } as CSSProperties}
        className={classNames(
          popupStyle,
          'pointer-events-none inset-auto m-1.5 w-max max-w-64 rounded-md px-2 py-1 text-sm [position-area:top] [position-try-fallbacks:flip-block]',
        )}
      >
        {text}
      </span>
    </span>
  )
}
