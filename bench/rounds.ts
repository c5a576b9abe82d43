import type { Flags } from './flags.ts'
import type { Driver } from './phase.ts'
import type { Code } from './programs/load.ts'
import type { Series } from './report.ts'
import type { Server, Servers } from './servers.ts'

interface Run {
  flags: Flags
  servers: Servers
  driver: Driver
  makeBareCodes: (count: number) => Promise<Code[]>
}
type Table = [Series, Series, Series]

const warmSeconds = 3
// Next is so much slower that this share of the codes keeps it busy as long.
const nextShare = 1 / 9

/** Every round measures each server once for each endpoint, in an order that turns from round to round. */
export async function runRounds({ flags, servers, driver, makeBareCodes }: Run) {
  const all = [servers.ours, servers.bare, servers.next] as const
  const seriesOf = (server: Server): Series => ({ name: server.name, rounds: [], rssMb: [] })
  const request: Table = [seriesOf(all[0]), seriesOf(all[1]), seriesOf(all[2])]
  const verify: Table = [seriesOf(all[0]), seriesOf(all[1]), seriesOf(all[2])]

  const round = async (turn: number, seconds: number, record: boolean) => {
    for (const index of turned(turn)) {
      const measured = await driver.request(all[index], seconds)
      if (record) request[index].rounds.push(measured)
    }
    const codes = await driver.generate(servers.ours, seconds)
    const forNext = codes.splice(0, Math.ceil(codes.length * nextShare))
    const shares = [codes, await makeBareCodes(codes.length), forNext] as const
    for (const index of turned(turn)) {
      const measured = await driver.verify(all[index], shares[index])
      if (record) verify[index].rounds.push(measured)
    }
    for (const index of turned(0)) {
      const { rssMb } = await all[index].child.usage()
      request[index].rssMb.push(rssMb)
      verify[index].rssMb.push(rssMb)
    }
  }

  console.log('Warming up …')
  await round(0, warmSeconds, false)
  for (let turn = 0; turn < flags.rounds; turn++) {
    console.log(`Round ${turn + 1} of ${flags.rounds} …`)
    await round(turn, flags.seconds, true)
  }
  return { request, verify }
}

function turned(turn: number): (0 | 1 | 2)[] {
  const order: (0 | 1 | 2)[] = [0, 1, 2]
  const start = turn % order.length
  return [...order.slice(start), ...order.slice(0, start)]
}
