import { addressKey } from '../address.ts'
import { BoundedMap } from '../bounded-map.ts'
import { fateOf } from '../fates.ts'
import { asArray, asText } from '../http/body.ts'
import { json } from '../http/reply.ts'
import type { World } from '../world.ts'
import { graphError } from './meta-errors.ts'
import { type Intake, refused } from './vendor.ts'

const firstContactMs = 2000

/** The association check of the on-premises Business API: which numbers are on WhatsApp (`POST /contacts`). */
export function createMetaContacts(world: World) {
  const validAt = new BoundedMap<string, number>(20_000)

  const statusOf = (wa_id: string) => {
    const fate = fateOf(wa_id)
    if (fate.answer === 'unknown-recipient') return 'invalid'
    if (fate.name !== 'First contact') return 'valid'
    const known = validAt.get(wa_id)
    if (known === undefined) validAt.set(wa_id, Date.now() + world.scenario.paced(firstContactMs))
    return known !== undefined && known <= Date.now() ? 'valid' : 'processing'
  }

  return {
    check(body: Record<string, unknown>): Intake {
      const inputs = asArray(body.contacts).map(asText)
      if (inputs.length === 0)
        return refused('contacts', graphError(400, 100, 'The parameter contacts is required.'))
      const contacts = inputs.map((input = '') => {
        const wa_id = addressKey(input)
        const status = /^\d{8,15}$/.test(wa_id) ? statusOf(wa_id) : 'invalid'
        return { input, status, ...(status === 'valid' && { wa_id }) }
      })
      const recipient = inputs[0] && addressKey(inputs[0])
      return { operation: 'contacts', reply: json(200, { contacts }), refused: false, recipient }
    },
  }
}
