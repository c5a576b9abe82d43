import { AppError } from '#lib/core/error.ts'
import { type ConfiguredGateway, findGateway } from '#lib/gateways/find-gateway.ts'

/** A merchant's gateway that may send, by its key. Throws `gatewayUnknown` or `gatewayInactive`. */
export async function requireGateway(merchantId: string, key: string): Promise<ConfiguredGateway> {
  const gateway = await findGateway(key)
  if (gateway?.merchantId !== merchantId) throw new AppError('gatewayUnknown')
  if (!gateway.enabled) throw new AppError('gatewayInactive')
  return gateway
}
