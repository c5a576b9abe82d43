import { notFound } from 'next/navigation'
import { Preparing } from '#components/messages/preparing.tsx'
import { readProgress } from '#lib/campaigns/read-progress.ts'
import { toFigures } from '../to-figures.ts'
import type { Stage } from './stage.ts'

export async function PreparingStage({ merchant, campaign, locale }: Stage) {
  const progress = await readProgress(merchant.id, campaign.id)
  if (!progress) notFound()
  return (
    <Preparing source={`/messages/campaigns/${campaign.id}/progress`} initial={toFigures(progress, locale)} />
  )
}
