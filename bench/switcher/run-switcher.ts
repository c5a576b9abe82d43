import { setTimeout as sleep } from 'node:timers/promises'
import { listShares } from '#lib/routing/list-shares.ts'
import { listDecisions } from '#lib/routing/switcher/list-decisions.ts'
import { switchRoutes } from '#lib/routing/switcher/switch-routes.ts'
import { type Minute, printHead, printMinute } from './chart.ts'
import { signIn } from './people.ts'
import { startStage } from './stage.ts'
import { cheap, events, fasterPolicy, minuteMs, minutes, requestsPerMinute, resting } from './story.ts'

/**
 * An hour of an automatic gateway in a minute: people ask for codes and type them, the cheaper vendor becomes late, goes
 * down and recovers, and the switcher decides each minute. Printed is where its share went, why, and who was not served.
 */
export async function runSwitcher(): Promise<void> {
  const stage = await startStage()
  let people = 0
  const told: Minute[] = []
  let seen = new Set<string>()
  printHead()
  for (let minute = 0; minute <= minutes; minute++) {
    const event = events.get(minute)
    if (event) await stage.fault(event.fault)
    const started = Date.now()
    const answers = Array.from({ length: requestsPerMinute }, async (_, index) => {
      await sleep((index * minuteMs) / requestsPerMinute)
      return signIn(stage.place, `+62811${String(people++).padStart(4, '0')}0001`)
    })
    const outcomes = await Promise.all(answers)
    await sleep(Math.max(0, minuteMs - (Date.now() - started)))
    await switchRoutes(new Date(), fasterPolicy)
    const decisions = await listDecisions(stage.merchantId, stage.gatewayId, { limit: 10 })
    const fresh = decisions.filter(({ id }) => !seen.has(id)).reverse()
    seen = new Set([...seen, ...fresh.map(({ id }) => id)])
    const [row] = await listShares(stage.gatewayId)
    const line = {
      minute,
      share: row?.shares[cheap] ?? resting[cheap] ?? 0,
      requests: outcomes.length,
      failed: outcomes.filter(outcome => outcome === 'failed').length,
      event: event?.told,
      reasons: fresh.map(({ reason }) => reason),
    }
    told.push(line)
    printMinute(line)
  }
  summarise(told)
}

function summarise(told: readonly Minute[]): void {
  const sum = (read: (line: Minute) => number) => told.reduce((total, line) => total + read(line), 0)
  const lowest = Math.min(...told.map(({ share }) => share))
  const moves = sum(({ reasons }) => reasons.length)
  console.log(
    `\n${moves} decisions; share at rest ${resting[cheap]}, lowest ${lowest}, at the end ${told.at(-1)?.share}; ` +
      `${sum(({ failed }) => failed)} of ${sum(({ requests }) => requests)} requests failed`,
  )
}
