import { join } from 'node:path'
import { buildIfStale } from '#scripts/build.ts'
import { runCallbacks } from './callbacks/run-callbacks.ts'
import { runCampaign } from './campaign/run-campaign.ts'
import { runDashboard } from './dashboard/run-dashboard.ts'
import { makeBareCodes, startDatabase } from './database.ts'
import { type Flags, readFlags } from './flags.ts'
import { createDriver } from './phase.ts'
import { printMemory, printTable } from './report.ts'
import { runRounds } from './rounds.ts'
import { seedMerchant } from './seed.ts'
import { setEnvironment, startServers, startVendor } from './servers.ts'
import { stopAll } from './stops.ts'
import { runSwitcher } from './switcher/run-switcher.ts'

/**
 * `npm run bench`: the front door with everything on, beside a bare server that does the same I/O and beside
 * the same handlers in Next alone, interleaved in one run; then (or with --dashboard only) the dashboard's pages with
 * many deliveries beside those with none. `npm run bench -- callbacks`, `-- switcher` and `-- campaign`
 * measure those alone.
 * Only the ratios mean something on another machine.
 */
process.chdir(join(import.meta.dirname, '..'))
try {
  const flags = readFlags()
  if (flags.part !== 'callbacks' && flags.part !== 'campaign') buildIfStale()
  setEnvironment()
  const databaseUrl = await startDatabase(flags.part === 'campaign' ? { logMb: 1000 + flags.rows / 200 } : {})
  if (flags.part === 'callbacks') await runCallbacks(flags.rounds)
  else if (flags.part === 'switcher') await runSwitcher()
  else if (flags.part === 'campaign') await runCampaign(flags.rows, flags.profile)
  else await runStandard(flags, databaseUrl)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await stopAll()
}
process.exit()

async function runStandard(flags: Flags, databaseUrl: string): Promise<void> {
  if (!flags.dashboard) await runApi(flags)
  if (flags.deliveries > 0) await runDashboard(databaseUrl, flags.deliveries)
}

async function runApi(flags: Flags): Promise<void> {
  const vendorUrl = await startVendor()
  const merchant = await seedMerchant(vendorUrl)
  const servers = await startServers(vendorUrl, flags.profile)
  const driver = createDriver(merchant, flags.connections)
  const { request, verify } = await runRounds({ flags, servers, driver, makeBareCodes })
  printTable('POST /v1/otp/request', request)
  printTable('POST /v1/otp/verify', verify)
  printMemory(request)
}
