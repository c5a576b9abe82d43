import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'

export default function Loading() {
  return (
    <>
      <PageHeader title="Deliveries" description="Every message and what became of it." />
      <div className="h-12" />
      <TableSkeleton />
    </>
  )
}
