import { shownStatuses } from '#components/messages/campaign-choices.ts'

type ShownStatus = (typeof shownStatuses)[number]

interface CampaignPlace {
  olderThan?: string
  newerThan?: string
  status?: ShownStatus[]
}

/** Which campaigns the address asks for; what it says wrongly counts as not said. */
export function readCampaignPlace(params: Record<string, string | string[] | undefined>): {
  status: ShownStatus | undefined
  place: CampaignPlace
} {
  const { older, newer } = params
  const status = shownStatuses.find(known => known === params.status)
  return {
    status,
    place: {
      ...(typeof older === 'string' && { olderThan: older }),
      ...(typeof newer === 'string' && { newerThan: newer }),
      ...(status && { status: [status] }),
    },
  }
}
