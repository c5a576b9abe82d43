'use client'
import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'
import { ToastPlace } from '#components/ui/toast.tsx'

interface ProvidersProps {
  /** Lets the script run that sets the theme before anything is painted. */
  nonce: string | undefined
  children: ReactNode
}

export function Providers({ nonce, children }: ProvidersProps) {
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      {...(nonce ? { nonce } : {})}
    >
      {children}
      <ToastPlace />
    </ThemeProvider>
  )
}
