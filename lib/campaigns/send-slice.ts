import { createBell } from '#lib/core/bell.ts'
import { AppError } from '#lib/core/error.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import { acceptRows, type PlannedRow, planRow } from './accept-rows.ts'
import { findCampaignGateway } from './campaign-gateway.ts'
import { countCampaign } from './count-campaign.ts'
import { finishCampaign } from './end-campaign.ts'
import { createFeed } from './feed.ts'
import { type Claimed, renewLease, renewMs, type Tally } from './lease.ts'
import { createPacer } from './pacer.ts'
import { pauseItself } from './pause-itself.ts'
import { probeAgain, probesMax } from './probe.ts'
import { nextSendAt } from './quiet-hours.ts'
import { sendRow } from './send-row.ts'
import type { SliceEnd } from './slice.ts'
import { createTally } from './tally.ts'
import { createWindow } from './window.ts'

/** More at once would keep the database from others for too long. */
const batchMax = 64

/**
 * Sends a campaign on until the signal aborts, and returns when all that is under way has ended. Only what can leave at
 * once is accepted, so a process that dies loses no more than that, and sends nobody twice.
 */
export async function sendSlice(
  campaign: Claimed,
  signal: AbortSignal,
): Promise<SliceEnd & { tally?: Tally }> {
  if (campaign.takenOver) await countCampaign(campaign, { exact: true })
  const tally = createTally()
  const gateway = await findCampaignGateway(campaign.merchantId, campaign.gatewayId)
  if (!gateway) return pauseItself(campaign, 'gateway', tally.take())
  const slice = new Slice(campaign, gateway, tally, signal)
  const end = await slice.run()
  if (end === 'finished') return finishCampaign(campaign, tally.take())
  if (typeof end === 'string') return pauseItself(campaign, end, tally.take())
  return { ...end, tally: tally.take() }
}

type Stop = SliceEnd | 'finished' | 'balance' | 'vendors' | 'gateway'

class Slice {
  readonly #campaign: Claimed
  readonly #gateway: ConfiguredGateway
  readonly #tally: ReturnType<typeof createTally>
  readonly #signal: AbortSignal
  readonly #window = createWindow()
  readonly #bell = createBell()
  readonly #pacer: ReturnType<typeof createPacer>
  #line: number
  #renewedAt = performance.now()

  constructor(
    campaign: Claimed,
    gateway: ConfiguredGateway,
    tally: ReturnType<typeof createTally>,
    signal: AbortSignal,
  ) {
    this.#campaign = campaign
    this.#gateway = gateway
    this.#tally = tally
    this.#signal = signal
    this.#line = campaign.sentLine
    this.#pacer = createPacer(campaign.ratePerSecond, performance.now())
  }

  /** Sends until there is a reason to stop, and waits for what is under way. */
  async run(): Promise<Stop> {
    const wake = () => this.#bell.ring()
    this.#signal.addEventListener('abort', wake)
    try {
      return await this.#drain(await this.#sendOn())
    } catch (error) {
      await this.#drain({ kind: 'lost' })
      throw error
    } finally {
      this.#signal.removeEventListener('abort', wake)
    }
  }

  async #sendOn(): Promise<Stop> {
    const feed = createFeed(this.#campaign, this.#line)
    while (!this.#signal.aborted) {
      const quiet = this.#quietUntil()
      if (quiet) return { kind: 'wait', at: quiet }
      if (this.#window.failing()) return probeAgain(0)
      const count = this.#room()
      if (count === 0) {
        if (!(await this.#renew())) return { kind: 'lost' }
        await this.#bell.wait(this.#waitMs())
        continue
      }
      const rows = await feed.take(count)
      const last = rows.at(-1)
      if (!last) return 'finished'
      const stop = await this.#send(rows, last.line)
      if (stop) return stop
      if (this.#campaign.probes > 0) return this.#judgeProbe()
    }
    return { kind: 'more' }
  }

  /** How many may be accepted now; 0: wait. After every vendor was down, one has to go through first. */
  #room(): number {
    const free = this.#window.free()
    const allowed = this.#pacer.allowed(performance.now())
    if (this.#campaign.probes > 0) return Math.min(1, free, allowed)
    const few = this.#window.underWay() > 0 && Math.min(free, allowed) < this.#worth()
    return few ? 0 : Math.min(free, allowed, batchMax)
  }

  /** Until the pacer lets as many pass as are worth it; what ends meanwhile rings the bell. */
  #waitMs(): number {
    const now = performance.now()
    const worth = this.#worth()
    return this.#pacer.allowed(now) >= worth ? renewMs : Math.min(renewMs, this.#pacer.waitMs(now, worth))
  }

  /** Fewer are not worth a statement of their own, while others are under way. */
  #worth(): number {
    return Math.min(this.#window.batch(), this.#pacer.batch)
  }

  async #send(rows: Parameters<typeof planRow>[1][], lastLine: number): Promise<Stop | undefined> {
    const left = rows.filter(row => !row.suppressed)
    let planned: PlannedRow[]
    try {
      planned = left.map(row => planRow(this.#gateway, row))
    } catch (error) {
      if (error instanceof AppError) return 'gateway'
      throw error
    }
    const place = { fromLine: this.#line, toLine: lastLine, skips: rows.length - left.length }
    const told = this.#tally.take()
    const verdict = await acceptRows(this.#campaign, this.#gateway, planned, place, told)
    if (verdict !== 'accepted') {
      this.#tally.giveBack(told)
      return verdict === 'balance' ? 'balance' : { kind: 'lost' }
    }
    this.#line = lastLine
    this.#renewedAt = performance.now()
    this.#pacer.take(planned.length)
    this.#window.start(planned.length)
    for (const row of planned) void this.#sendOne(row)
    return undefined
  }

  async #sendOne(row: PlannedRow): Promise<void> {
    const startedAt = performance.now()
    const became = await sendRow(this.#campaign, this.#gateway, row, failed => {
      this.#window.answered(performance.now() - startedAt, failed)
      this.#bell.ring()
    })
    this.#window.recorded()
    this.#tally.count(became)
    this.#bell.ring()
  }

  async #judgeProbe(): Promise<Stop> {
    await this.#drain({ kind: 'more' })
    if (!this.#window.hasFailed()) return { kind: 'more' }
    return this.#campaign.probes >= probesMax ? 'vendors' : probeAgain(this.#campaign.probes)
  }

  /** Waits for what is under way; the reason to stop stays, unless the lease was lost meanwhile. */
  async #drain(stop: Stop): Promise<Stop> {
    while (this.#window.underWay() > 0) {
      if (!(await this.#renew()) && typeof stop === 'string') return { kind: 'lost' }
      await this.#bell.wait(renewMs)
    }
    return stop
  }

  async #renew(): Promise<boolean> {
    if (performance.now() - this.#renewedAt < renewMs) return true
    this.#renewedAt = performance.now()
    const told = this.#tally.take()
    const renewed = await renewLease(this.#campaign, told)
    if (!renewed) this.#tally.giveBack(told)
    return renewed
  }

  #quietUntil(): Date | undefined {
    const { quietFrom, quietUntil, timeZone } = this.#campaign
    if (quietFrom === null || quietUntil === null) return undefined
    const now = new Date()
    const next = nextSendAt(now, { from: quietFrom, until: quietUntil, timeZone })
    return next > now ? next : undefined
  }
}
