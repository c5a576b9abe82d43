import { type GatewayFilter, gatewaySorts } from '#lib/gateways/list-gateways.ts'

/** The filter of the list as the address has it; what makes no sense is left out. */
export function readGatewayFilter(params: Record<string, string | string[] | undefined>) {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value.slice(0, 100) : ''
  }
  const values = { search: text('search'), channel: text('channel'), sort: text('sort') }
  const known = gatewaySorts.some(sort => sort === values.sort.replace(/^-/, ''))
  const page = Math.min(1000, Math.max(1, Math.floor(Number(text('page'))) || 1))
  const filter: GatewayFilter = {
    search: values.search,
    channel: values.channel,
    sort: known ? (values.sort as GatewayFilter['sort']) : undefined,
  }
  return { values, filter, page }
}
