import { ChevronRight } from 'lucide-react'
import { Fragment } from 'react'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import type { GatewayRow } from '#lib/gateways/list-gateways.ts'

/** The providers in the order they are tried: the first by name, the others as marks. */
export function ProviderChain({ chain }: { chain: GatewayRow['chain'] }) {
  return (
    <span className="flex items-center gap-1">
      {chain.map((step, index) => (
        <Fragment key={`${step.vendorId} ${step.productName}`}>
          {index > 0 && <ChevronRight aria-hidden="true" className="size-3 text-ink-3" />}
          <span className="inline-flex items-center gap-1.5" title={`${step.vendorName} ${step.productName}`}>
            <VendorMark vendorId={step.vendorId} />
            <span className={index > 0 ? 'sr-only' : undefined}>{step.vendorName}</span>
          </span>
        </Fragment>
      ))}
    </span>
  )
}
