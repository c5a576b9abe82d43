import { Waypoints } from 'lucide-react'
import Link from 'next/link'
import { buttonStyle } from '#components/ui/button.tsx'
import { CodeBlock } from '#components/ui/code-block.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Section } from '#components/ui/section.tsx'
import { listGateways } from '#lib/gateways/list-gateways.ts'

interface QuickStartProps {
  publicUrl: string
  merchantId: string
}

/** The way to the first code: a gateway, then one request with its key. */
export async function QuickStart({ publicUrl, merchantId }: QuickStartProps) {
  const gateway = (await listGateways(merchantId)).find(({ enabled }) => enabled)
  if (!gateway) {
    const action = (
      <Link href="/gateways/new" className={buttonStyle({ look: 'primary' })}>
        New gateway
      </Link>
    )
    return (
      <div className="-mt-px">
        <EmptyState mark={<Waypoints />} title="Start with a gateway" action={action}>
          A gateway says through which channel and provider your codes go. Your server names it by its key.
        </EmptyState>
      </div>
    )
  }
  const recipient = gateway.channel === 'EMAIL' ? '"email": "you@example.com"' : '"phone": "081234567890"'
  const request = [
    `curl ${publicUrl}/v1/otp/request \\`,
    '  -H "Authorization: Bearer YOUR_MERCHANT_KEY" \\',
    `  -d '{ ${recipient},`,
    `        "gateway_key": "${gateway.key}" }'`,
  ].join('\n')
  const verify = [
    `curl ${publicUrl}/v1/otp/verify \\`,
    '  -H "Authorization: Bearer YOUR_MERCHANT_KEY" \\',
    `  -d '{ "otp_id": "ID_FROM_THE_ANSWER", "otp": "THE_CODE" }'`,
  ].join('\n')
  return (
    <Section
      title="Send the first code"
      description={`Through ${gateway.name}. Its key is already filled in.`}
      className="mt-8 border-t-0 pt-0"
    >
      <ol className="grid gap-4 xl:grid-cols-2">
        <li className="min-w-0">
          <CodeBlock label="1. Request a code" code={request} />
        </li>
        <li className="min-w-0">
          <CodeBlock label="2. Verify what was typed" code={verify} />
        </li>
      </ol>
    </Section>
  )
}
