import { startChild } from './child.ts'
import type { Code, Load, LoadResult } from './programs/load.ts'
import type { Merchant } from './seed.ts'
import type { Server } from './servers.ts'

export interface Measured extends LoadResult {
  perSecond: number
  /** CPU time of the server's process for one answer. */
  cpuUs: number
}
export interface Driver {
  request(server: Server, seconds: number): Promise<Measured>
  generate(server: Server, seconds: number): Promise<Code[]>
  verify(server: Server, codes: Code[]): Promise<Measured>
}

// More than one phase can use up.
const phonesPerPhase = 2_000_000

/** Runs phases of load, each from a process of its own; throws the first answer that is not a success. */
export function createDriver({ merchantKey, gatewayKey }: Merchant, connections: number): Driver {
  let phases = 0
  const headers = { authorization: `Bearer ${merchantKey}` }
  const drive = (server: Server, path: string, work: Load['work']) =>
    measure(server, { url: server.url + path, headers, connections, work })
  const numbers = (seconds: number) => ({ seconds, gatewayKey, firstPhone: phases++ * phonesPerPhase })
  return {
    request: (server, seconds) => drive(server, '/v1/otp/request', numbers(seconds)),
    generate: async (server, seconds) => (await drive(server, '/v1/otp/generate', numbers(seconds))).codes,
    verify: (server, codes) => drive(server, '/v1/otp/verify', { codes }),
  }
}

async function measure(server: Server, load: Load): Promise<Measured> {
  const before = await server.child.usage()
  const loader = startChild({ file: 'bench/programs/load.ts' })
  const answer = loader.next<LoadResult>('result')
  loader.send(load)
  const result = await answer
  await loader.stop()
  if (result.fault !== undefined) {
    throw new Error(`${server.name}: ${new URL(load.url).pathname} answered ${result.fault}`)
  }
  const after = await server.child.usage()
  return {
    ...result,
    perSecond: result.answers / result.seconds,
    cpuUs: ((after.cpuMs - before.cpuMs) * 1000) / result.answers,
  }
}
