import type { World } from '../world.ts'

/** A reader's one click (RFC 8058): posts to the address of a mail that offers it, and to no other. */
export async function clickUnsubscribe(world: World, headers: Record<string, string>): Promise<void> {
  const [, url] = /<(https?:\/\/[^<>\s]+)>/.exec(headers['list-unsubscribe'] ?? '') ?? []
  if (!url || headers['list-unsubscribe-post'] !== 'List-Unsubscribe=One-Click') return
  await world.reports.send({
    url,
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
}
