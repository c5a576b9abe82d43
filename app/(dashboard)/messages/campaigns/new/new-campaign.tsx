'use client'
import { useRouter } from 'next/navigation'
import { UploadForm } from '#components/messages/upload-form.tsx'
import type { Channel } from '#lib/vendors/vendor.ts'

interface NewCampaignProps {
  gateways: { id: string; name: string; channel: Channel }[]
  limits: { lines: number; bytes: number }
}

/** Uploads a file and goes on to its columns. */
export function NewCampaign(props: NewCampaignProps) {
  const router = useRouter()
  return (
    <UploadForm
      {...props}
      target="/messages/campaigns/upload"
      onUploaded={id => router.push(`/messages/campaigns/${id}`)}
    />
  )
}
