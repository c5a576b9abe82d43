import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { controlStyle } from './control.ts'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input {...props} className={classNames(controlStyle, 'base:h-9', className)} />
}
