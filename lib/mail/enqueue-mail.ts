import type { Tx } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import { seal } from '#lib/core/secret.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import type { Mail } from './mail.ts'

export const mailPlace = (id: string) => `send-mail:${id}`

/** Sends a mail once the transaction is committed; it waits in the queue sealed, as it may hold a key or a link. */
export async function enqueueMail(tx: Tx, mail: Mail): Promise<void> {
  const id = newId()
  await enqueue(tx, 'send-mail', { id, sealed: seal(JSON.stringify(mail), mailPlace(id)) })
}
