'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { createEndpoint, endpointsMax } from '#lib/callbacks/create-endpoint.ts'
import { deleteEndpoint } from '#lib/callbacks/delete-endpoint.ts'
import { rotateSecret } from '#lib/callbacks/rotate-secret.ts'
import { sendTestEvent } from '#lib/callbacks/send-test-event.ts'
import { setEndpointEnabled } from '#lib/callbacks/set-endpoint-enabled.ts'
import { updateEndpoint } from '#lib/callbacks/update-endpoint.ts'
import { say } from '#lib/i18n/say.ts'

const target = z.strictObject({ id: z.uuid(), seen: z.date() })
const rotation = z.strictObject({ id: z.uuid(), seen: z.date().nullable() })
const enabling = z.strictObject({ id: z.uuid(), enabled: z.boolean() })

const gone = { kind: 'refused' as const, message: say('endpointGone') }
const allow = (path = '/callbacks') => requireMerchant('callbacks.change', path)
const renew = () => revalidatePath('/callbacks', 'layout')

/** `id`: made with the form, so that sending it twice makes one endpoint. */
export async function create(
  id: unknown,
  input: unknown,
): Promise<ActionResult<{ id: string; secret: string }>> {
  const { actor } = await allow('/callbacks/new')
  const outcome = await createEndpoint(actor, input, z.uuid().parse(id))
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'full')
    return { kind: 'refused', message: say('endpointsFull', { max: endpointsMax }) }
  renew()
  return { kind: 'done', data: { id: outcome.id, secret: outcome.secret } }
}

/** `seen`: the `updatedAt` that the form was made from. */
export async function update(of: unknown, input: unknown): Promise<ActionResult<{ updatedAt: Date }>> {
  const { actor } = await allow()
  const { id, seen } = target.parse(of)
  const outcome = await updateEndpoint(actor, id, seen, input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'stale') return { kind: 'refused', message: say('endpointStale') }
  if (outcome.kind === 'gone') return gone
  renew()
  return { kind: 'done', data: { updatedAt: outcome.updatedAt } }
}

/** `seen`: the `previousSecretUntil` that was on the screen. */
export async function rotate(of: unknown): Promise<ActionResult<{ secret: string; until: Date }>> {
  const { actor } = await allow()
  const { id, seen } = rotation.parse(of)
  const outcome = await rotateSecret(actor, id, seen)
  if (outcome.kind === 'gone') return gone
  if (outcome.kind === 'stale') return { kind: 'refused', message: say('secretRotated') }
  renew()
  return { kind: 'done', data: { secret: outcome.secret, until: outcome.until } }
}

export async function setEnabled(of: unknown): Promise<ActionResult> {
  const { actor } = await allow()
  const { id, enabled } = enabling.parse(of)
  if (!(await setEndpointEnabled(actor, id, enabled))) return gone
  renew()
  return { kind: 'done', data: undefined }
}

export async function remove(id: unknown): Promise<ActionResult> {
  const { actor } = await allow()
  if (!(await deleteEndpoint(actor, z.uuid().parse(id)))) return gone
  renew()
  return { kind: 'done', data: undefined }
}

export async function sendTest(id: unknown): Promise<ActionResult> {
  const { actor } = await allow()
  const outcome = await sendTestEvent(actor, z.uuid().parse(id))
  if (outcome.kind === 'gone') return gone
  if (outcome.kind === 'off') return { kind: 'refused', message: say('endpointOff') }
  renew()
  return { kind: 'done', data: undefined }
}
