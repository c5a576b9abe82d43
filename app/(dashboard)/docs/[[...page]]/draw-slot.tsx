import type { ReactNode } from 'react'
import Receiver from '#components/callbacks/receivers/receiver.tsx'
import { ErrorList } from '#components/docs/error-list.tsx'
import { Example } from '#components/docs/examples/example.tsx'
import { FillIn } from '#components/docs/fill-in/fill-in.tsx'
import { PhonesNote } from '#components/docs/phones-note.tsx'
import type { SampleName } from '#components/docs/samples/endpoints.ts'
import { Sample } from '#components/docs/samples/sample.tsx'
import { SipTable } from '#components/docs/sip/sip-table.tsx'
import type { Slot } from '#components/docs/slots.ts'
import { env } from '#lib/core/env.ts'
import { type ErrorName, errorTable } from '#lib/core/error.ts'

const slots: Record<Slot, (argument: string) => ReactNode> = {
  fillIn: () => <FillIn />,
  sample: name => <Sample name={name as SampleName} />,
  phones: () => <PhonesNote sandboxUrl={env().SANDBOX_URL} />,
  errors: () => <ErrorList errors={errors} />,
  sip: () => <SipTable />,
  example: name => <Example name={name} />,
  receiver: () => <Receiver />,
}

const errors = Object.entries(errorTable).map(([name, entry]) => ({ name: name as ErrorName, ...entry }))

/** Draws what a page's `::name argument` stands for; a test holds the pages to the names that there are. */
export function drawSlot(name: string, argument: string): ReactNode {
  return slots[name as Slot](argument)
}
