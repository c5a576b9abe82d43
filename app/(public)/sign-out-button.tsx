'use client'
import { Button } from '#components/ui/button.tsx'
import { signOut } from '#lib/auth/browser.ts'

/** Signs out; the sign-in page then comes back to `returnTo`. */
export function SignOutButton({ label, returnTo }: { label: string; returnTo?: string }) {
  return (
    <div>
      <Button look="primary" onClick={() => void signOut(returnTo)}>
        {label}
      </Button>
    </div>
  )
}
