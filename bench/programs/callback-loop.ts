import { acknowledge } from '#lib/callbacks/acknowledge.ts'
import { deliverCallbacks } from '#lib/callbacks/deliver-callbacks.ts'
import { firstPosition, leaseCallbacks } from '#lib/callbacks/lease.ts'
import { tryCallback } from '#lib/callbacks/try-callback.ts'

/** The worker's loop, or with `one-by-one` the same steps for one callback after the other. */
process.send?.({ type: 'ready' })
if (process.argv[2] === 'one-by-one') await sendOneByOne()
else await deliverCallbacks(new AbortController().signal)

async function sendOneByOne(): Promise<never> {
  const request = { windows: {}, windowNew: 1, rowsMax: 1, failingMax: 1 }
  for (let position = firstPosition; ; ) {
    const lease = await leaseCallbacks({ ...request, position })
    position = lease.position
    for (const callback of lease.callbacks) await acknowledge(await tryCallback(callback))
    if (lease.callbacks.length === 0) await new Promise(done => setTimeout(done, 20))
  }
}
