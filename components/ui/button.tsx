import { cva, type VariantProps } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

export const buttonStyle = cva(
  'base:relative inline-flex base:shrink-0 select-none items-center base:justify-center base:gap-1.5 whitespace-nowrap rounded-md base:font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-55 base:[&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent base:text-on-accent hover:bg-accent-strong',
        secondary: 'border border-control bg-raised base:text-ink hover:border-control-strong hover:bg-hover',
        quiet: 'base:text-ink-2 hover:bg-hover hover:text-ink',
        danger: 'bg-bad base:text-on-accent hover:bg-bad-strong',
        'danger-quiet': 'base:text-bad hover:bg-bad-soft',
      },
      size: {
        normal: 'base:h-9 base:px-3.5 base:text-base',
        small: 'base:h-7 base:px-2 base:text-sm',
        icon: 'size-8',
        'small-icon': 'size-7 [&_svg]:size-3.5',
      },
    },
    defaultVariants: { look: 'secondary', size: 'normal' },
  },
)

export type ButtonLook = VariantProps<typeof buttonStyle>

type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    /** What it started is under way: it keeps its width and the focus, and does nothing more. */
    loading?: boolean
  }

export function Button(props: ButtonProps) {
  const { look, size, className, type = 'button', loading, children, onClick, ...rest } = props
  const style = classNames(buttonStyle({ look, size }), className)
  if (!loading) {
    return (
      <button {...rest} type={type} onClick={onClick} className={style}>
        {children}
      </button>
    )
  }
  return (
    <button
      {...rest}
      type="button"
      aria-busy="true"
      aria-disabled="true"
      className={classNames(style, 'cursor-progress')}
    >
      <span className="inline-flex items-center gap-1.5 opacity-0">{children}</span>
      <span className="absolute inset-0 grid place-items-center">
        <LoaderCircle aria-hidden="true" className="animate-spin motion-reduce:animate-none" />
      </span>
    </button>
  )
}
