import { sql } from '#db/client.ts'
import { open } from '#lib/core/secret.ts'
import { mailPlace } from '../enqueue-mail.ts'
import type { Mail } from '../mail.ts'

interface SealedJob {
  payload: { id: string; sealed: string }
}

/** The jobs of a task that wait in the queue, oldest first. */
export async function queuedJobs(task: string): Promise<SealedJob['payload'][]> {
  const rows = await sql()<SealedJob[]>`
    select job.payload from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier = ${task} order by job.id`
  return rows.map(({ payload }) => payload)
}

/** The mails to an address that wait in the queue, oldest first. */
export async function queuedMails(to: string): Promise<Mail[]> {
  const mails = (await queuedJobs('send-mail')).map(
    ({ id, sealed }): Mail => JSON.parse(open(sealed, mailPlace(id))),
  )
  return mails.filter(mail => mail.to === to)
}

/** The last part of a mail's link: its token. */
export function tokenOf(mail: Mail | undefined): string {
  return mail?.link?.split('/').at(-1) ?? ''
}
