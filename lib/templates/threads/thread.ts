import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { limits } from '../limits.ts'
import type { Answer, Job, Report } from './job.ts'

/** A thread that takes one job at a time. */
export interface Thread {
  run(job: Job): void
  /** What the job under way has used of a processor. */
  spentMs(): Promise<number>
  /** Ends it at once, whatever it does. */
  stop(): Promise<unknown>
}

interface Listener {
  ready(): void
  answered(answer: Answer): void
  /** It is gone: out of memory, or stopped. */
  ended(cause: Error | undefined): void
}

/** Starts a thread with its own memory, without the process's environment; idle, it keeps no process alive. */
export function startThread({ ready, answered, ended }: Listener): Thread {
  // Found on disk when it runs: a bundler would not know that it is a program of its own.
  const worker = new Worker(
    join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'templates', 'thread.ts'),
    {
      env: {},
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: limits.memoryMb,
        maxYoungGenerationSizeMb: 16,
        stackSizeMb: 4,
      },
    },
  )
  let cause: Error | undefined
  let usedMs = 0
  worker.on('message', (report: Report) => {
    worker.unref()
    usedMs = report.usedMs
    if (report.answer) answered(report.answer)
    else ready()
  })
  worker.on('error', (error: Error) => {
    cause = error
  })
  worker.on('exit', () => ended(cause))
  return {
    run(job) {
      worker.ref()
      worker.postMessage(job)
    },
    async spentMs() {
      const { user, system } = await worker.cpuUsage()
      return (user + system) / 1000 - usedMs
    },
    stop: () => worker.terminate(),
  }
}
