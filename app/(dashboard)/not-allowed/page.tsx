import { Lock } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonStyle } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'

export const metadata: Metadata = { title: 'Not allowed' }

export default async function NotAllowedPage() {
  const { role, merchant } = await requireMerchant('overview.view')
  const action = (
    <Link href="/" className={buttonStyle()}>
      Back to the overview
    </Link>
  )
  return (
    <div className="pt-16">
      <h1 className="sr-only">Not allowed</h1>
      <EmptyState mark={<Lock />} title="Your role does not include this" action={action}>
        You are {role} of {merchant.name}. An owner or admin can change that.
      </EmptyState>
    </div>
  )
}
