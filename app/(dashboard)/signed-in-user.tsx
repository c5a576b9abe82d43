'use client'
import { UserMenu } from '#components/shell/user-menu.tsx'
import { signOut } from '#lib/auth/browser.ts'

export function SignedInUser(props: { name: string; email: string; role: string }) {
  return <UserMenu {...props} onSignOut={() => void signOut()} />
}
