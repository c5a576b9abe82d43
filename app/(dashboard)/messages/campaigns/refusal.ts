import type { ActionResult } from '#components/form/action-result.ts'
import { say } from '#lib/i18n/say.ts'

const messages = {
  gone: say('campaignGone'),
  state: say('campaignState'),
  gateway: say('gatewayNotForCampaigns'),
  empty: say('campaignEmpty'),
  textChanged: say('campaignTextChanged'),
  price: say('campaignPrice'),
}

/** Why a campaign cannot do that, in words. */
export function refusal(reason: keyof typeof messages): ActionResult<never> {
  return { kind: 'refused', message: messages[reason] }
}
