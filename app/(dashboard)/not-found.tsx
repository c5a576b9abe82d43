import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { buttonStyle } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function NotFound() {
  const action = (
    <Link href="/" className={buttonStyle()}>
      Back to the overview
    </Link>
  )
  return (
    <div className="pt-16">
      <h1 className="sr-only">Not found</h1>
      <EmptyState mark={<SearchX />} title="There is nothing here" action={action}>
        It may have been removed, or it belongs to another merchant.
      </EmptyState>
    </div>
  )
}
