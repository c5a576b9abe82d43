import type { Endpoint } from '#lib/callbacks/list-endpoints.ts'
import { DisableEndpoint } from './disable-endpoint.tsx'
import { EnableEndpoint } from './enable-endpoint.tsx'
import { ReplaySince } from './replay-since.tsx'
import { SendTest } from './send-test.tsx'

/** What can be done with an endpoint beside changing it. */
export function EndpointActions({ endpoint, timeZone }: { endpoint: Endpoint; timeZone: string }) {
  const { id, disabledAt, disabledFor, failingSince, stuck } = endpoint
  if (disabledAt) return <EnableEndpoint id={id} stuck={stuck} urgent={disabledFor !== 'person'} />
  return (
    <>
      <DisableEndpoint id={id} />
      <ReplaySince id={id} since={failingSince} timeZone={timeZone} />
      <SendTest id={id} />
    </>
  )
}
