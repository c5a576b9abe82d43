import { eq, gte, inArray, lt, type SQL } from 'drizzle-orm'
import { deliveries } from '#db/schema/deliveries.ts'
import { firstIdAt, isId } from '#lib/core/id.ts'
import { parsePhone } from '#lib/core/phone.ts'
import { signAll } from '#lib/core/secret.ts'

/** How a delivery was asked for. */
export const deliveryMethods = ['Request', 'Generate', 'Send', 'Message'] as const
type Method = (typeof deliveryMethods)[number]

/** Which of a merchant's deliveries; several values of one name: any of them. */
export interface DeliveryFilter {
  status?: string[]
  channel?: string[]
  productId?: string[]
  gatewayId?: string[]
  purpose?: string[]
  country?: string[]
  /** How it was asked for: `Request`, `Generate`, `Send` or `Message`. */
  method?: string[]
  /** From this moment on, and before that one. */
  from?: Date | undefined
  until?: Date | undefined
  /** A delivery's id, or a whole phone number or e-mail address. */
  search?: string
  /** Only of these. */
  ids?: string[]
}

/** A filter as conditions: those that an index answers, and those that each row has to be looked at for. */
export interface Conditions {
  indexed: SQL[]
  others: SQL[]
}

/** Undefined: nothing can match, as with a search for something that is no id, number or address. */
export function toConditions(filter: DeliveryFilter, defaultCountry: string): Conditions | undefined {
  const { from, until, search, ids } = filter
  const indexed: SQL[] = []
  if (ids) {
    if (ids.length === 0) return undefined
    indexed.push(inArray(deliveries.id, ids))
  }
  if (from) indexed.push(gte(deliveries.id, firstIdAt(from.getTime())))
  if (until) indexed.push(lt(deliveries.id, firstIdAt(until.getTime())))
  if (search?.trim()) {
    const found = searchCondition(search.trim(), defaultCountry)
    if (!found) return undefined
    indexed.push(found)
  }
  const others: SQL[] = []
  const gatewayIds = filter.gatewayId?.filter(isId)
  if (filter.gatewayId?.length && !gatewayIds?.length) return undefined
  if (filter.status?.length) others.push(inArray(deliveries.status, filter.status))
  if (filter.channel?.length) others.push(inArray(deliveries.channel, filter.channel))
  if (filter.productId?.length) others.push(inArray(deliveries.productId, filter.productId))
  if (gatewayIds?.length) others.push(inArray(deliveries.gatewayId, gatewayIds))
  if (filter.purpose?.length) others.push(inArray(deliveries.purpose, filter.purpose))
  if (filter.country?.length) others.push(inArray(deliveries.country, filter.country))
  const methods = filter.method?.filter(isMethod)
  if (filter.method?.length && !methods?.length) return undefined
  if (methods?.length) others.push(inArray(deliveries.method, methods))
  return { indexed, others }
}

function isMethod(value: string): value is Method {
  return deliveryMethods.some(known => known === value)
}

/** A recipient is found by its HMAC under any key of the ring: its number is in no index and no query log. */
function searchCondition(text: string, country: string): SQL | undefined {
  if (isId(text)) return eq(deliveries.id, text.toLowerCase())
  const address = readAddress(text, country)
  if (!address) return undefined
  const digests = signAll('address', address).map(({ digest }) => digest)
  return inArray(deliveries.recipientHash, digests)
}

function readAddress(text: string, country: string): string | undefined {
  if (text.includes('@')) return text.toLowerCase()
  try {
    return parsePhone(text, country).e164
  } catch {
    return undefined
  }
}
