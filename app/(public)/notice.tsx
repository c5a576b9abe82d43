import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PublicHeading } from './public-heading.tsx'

interface NoticeProps {
  title: string
  action?: { href: string; label: string }
  children: ReactNode
}

/** Stands where a link leads that can do nothing: why, and what to do instead. */
export function Notice({ title, action, children }: NoticeProps) {
  return (
    <>
      <PublicHeading title={title}>{children}</PublicHeading>
      {action && (
        <div>
          <ButtonLink href={action.href} look="primary">
            {action.label}
          </ButtonLink>
        </div>
      )}
    </>
  )
}
