'use client'
import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'
import { ToastPlace } from '#components/ui/toast.tsx'

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
      {children}
      <ToastPlace />
    </ThemeProvider>
  )
}
