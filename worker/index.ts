import { constants, setPriority } from 'node:os'
import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker'
import { closeDatabase } from '#db/client.ts'
import { refuseUnsafeDatabase } from '#db/safety.ts'
import { env } from '#lib/core/env.ts'
import { log } from '#lib/core/log.ts'
import { refuseUnsafeSettings } from '#lib/core/safety.ts'
import { onStop } from '#lib/core/stop.ts'
import { schedule } from '#lib/jobs/jobs.ts'
import { closeTemplates } from '#lib/templates/close-templates.ts'
import { closeVendors } from '#lib/vendors/registry.ts'
import { sendCallbacksUntil } from './callback-loop.ts'
import { wakeCampaignsUntil } from './campaign-loop.ts'
import { watchHealthUntil } from './health-loop.ts'
import { serveMetrics } from './metrics-server.ts'
import { sweepUntil } from './sweep-loop.ts'
import { tasks } from './tasks.ts'

// Somebody waits for each code; nobody waits for the worker.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
refuseUnsafeSettings()
await refuseUnsafeDatabase()

const quietLogger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning')
    log()[level === 'error' ? 'error' : 'warn']({ job: message }, 'worker')
})
const runner = await run({
  connectionString: env().DATABASE_URL,
  concurrency: 4,
  noHandleSignals: true,
  logger: quietLogger,
  // The queue's types know no payloads.
  taskList: tasks as TaskList,
  parsedCronItems: parseCronItems(schedule.map(({ name, cron }) => ({ task: name, match: cron }))),
})
const hideMetrics = serveMetrics()
const ending = new AbortController()
const loops = [sweepUntil, sendCallbacksUntil, watchHealthUntil, wakeCampaignsUntil].map(loop =>
  loop(ending.signal),
)

log().info('worker is ready')
process.send?.({ type: 'ready' })

onStop(async () => {
  ending.abort()
  hideMetrics()
  await Promise.all([runner.stop(), ...loops])
  await closeTemplates()
  await closeVendors()
  await closeDatabase()
})
