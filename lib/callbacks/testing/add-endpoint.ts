import { db } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'
import { newId } from '#lib/core/id.ts'
import { makeSecret, sealSecret } from '../secret.ts'

type Row = typeof callbackEndpoints.$inferInsert

const allStatuses = ['PROCESSING', 'ERROR', 'SENT', 'UNDELIVERED', 'REJECTED', 'DELIVERED', 'Verified']

/** Writes an endpoint for all statuses, or as `given` says; returns its id and secret. */
export async function addEndpoint(given: Partial<Row> & Pick<Row, 'merchantId' | 'url'>) {
  const id = given.id ?? newId()
  const secret = makeSecret()
  const row = {
    kind: 'status' as const,
    events: allStatuses,
    secretSealed: sealSecret(secret, id),
    ...given,
    id,
  }
  await db().insert(callbackEndpoints).values(row)
  return { id, secret }
}
