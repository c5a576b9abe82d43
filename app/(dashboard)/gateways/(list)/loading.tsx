import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'

export default function Loading() {
  return (
    <>
      <PageHeader title="Gateways" description="A channel, its providers and its message, behind one key." />
      <TableSkeleton rows={6} />
    </>
  )
}
