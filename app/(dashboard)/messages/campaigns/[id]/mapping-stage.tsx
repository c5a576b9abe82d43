import { notFound } from 'next/navigation'
import { describeMapping } from '#lib/campaigns/describe-mapping.ts'
import { MapColumns } from './map-columns.tsx'
import type { Stage } from './stage.ts'

/** A file that came: which of its columns is what. */
export async function MappingStage({ merchant, campaign }: Stage) {
  const mapping = await describeMapping(merchant.id, campaign.id)
  if (!mapping) notFound()
  return (
    <MapColumns
      id={campaign.id}
      mapping={mapping}
      channel={campaign.channel}
      again={campaign.status === 'ready'}
    />
  )
}
