import type { ReactNode } from 'react'
import { ClientMessages } from '#components/shell/client-messages.tsx'

export default function HealthLayout({ children }: { children: ReactNode }) {
  return <ClientMessages of={['health']}>{children}</ClientMessages>
}
