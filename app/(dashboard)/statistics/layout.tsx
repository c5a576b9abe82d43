import type { ReactNode } from 'react'
import { ClientMessages } from '#components/shell/client-messages.tsx'

export default function StatisticsLayout({ children }: { children: ReactNode }) {
  return <ClientMessages of={['statistics']}>{children}</ClientMessages>
}
