import { startChild } from '../child.ts'
import type { SteadyLoad, SteadyResult } from '../programs/steady.ts'

const phonesPerPhase = 1_000_000
let phases = 200

/** Asks for codes at a fixed rate from a process of its own, until it is stopped. */
export function startSteadyCodes(load: Omit<SteadyLoad, 'firstPhone'>): { stop(): Promise<SteadyResult> } {
  const loader = startChild({ file: 'bench/programs/steady.ts' })
  loader.send({ ...load, firstPhone: phases++ * phonesPerPhase })
  return {
    async stop() {
      const answer = loader.next<SteadyResult>('result')
      loader.send({ type: 'stop' })
      const result = await answer
      await loader.stop()
      if (result.fault !== undefined) throw new Error(`a code was answered ${result.fault}`)
      return result
    },
  }
}
