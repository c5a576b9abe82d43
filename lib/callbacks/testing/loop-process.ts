import { deliverCallbacks } from '../deliver-callbacks.ts'

// The worker's loop as a process of its own: for kill -9.
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'ready' })
await deliverCallbacks(new AbortController().signal)
