import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

export const buttonStyle = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:bg-accent-strong',
        secondary: 'border border-control bg-raised text-ink hover:border-control-strong hover:bg-hover',
        quiet: 'text-ink-2 hover:bg-hover hover:text-ink',
      },
      size: {
        normal: 'h-9 px-3.5 text-base',
        small: 'h-7 px-2 text-sm',
        icon: 'size-8',
        'small-icon': 'size-7 [&_svg]:size-3.5',
      },
    },
    defaultVariants: { look: 'secondary', size: 'normal' },
  },
)

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonStyle>

export function Button({ look, size, className, type = 'button', ...props }: ButtonProps) {
  return <button {...props} type={type} className={classNames(buttonStyle({ look, size }), className)} />
}
