import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link within or beneath a text. */
export function PublicLink(props: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      className="rounded-sm font-medium text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent"
    />
  )
}
