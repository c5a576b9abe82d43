import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { controlStyle } from './control.ts'

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...props}
      className={classNames(controlStyle, 'block base:min-h-28 resize-y py-2', className)}
    />
  )
}
