'use client'
import { useRouter } from 'next/navigation'
import { MappingForm } from '#components/messages/mapping-form.tsx'
import type { MappingDescription } from '#lib/campaigns/describe-mapping.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { prepare, preview } from '../actions.ts'

interface MapColumnsProps {
  id: string
  mapping: MappingDescription
  channel: Channel
  again: boolean
}

/** The columns of a campaign; when they are taken, its page goes on. */
export function MapColumns({ id, ...form }: MapColumnsProps) {
  const router = useRouter()
  return (
    <MappingForm
      {...form}
      preview={mapping => preview(id, mapping)}
      prepare={async mapping => {
        const result = await prepare(id, mapping)
        if (result.kind === 'done') router.replace(`/messages/campaigns/${id}`)
        return result
      }}
    />
  )
}
