import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonStyle } from './button.tsx'
import { classNames } from './class-names.ts'

/** A link that looks like a button. */
export function ButtonLink({ look, size, className, ...props }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link {...props} className={classNames(buttonStyle({ look, size }), className)} />
}
