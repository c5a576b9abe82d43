import { parentPort } from 'node:worker_threads'
import { check } from './check.ts'
import { render } from './render.ts'
import { TemplateError } from './template-error.ts'
import type { Answer, Job, Report } from './threads/job.ts'

// Runs in a thread of its own: one job, one answer.
parentPort?.on('message', (job: Job) => {
  report(answer(job))
})
report()

function report(done?: Answer): void {
  const { user, system } = process.threadCpuUsage()
  const message: Report = { usedMs: (user + system) / 1000, ...(done && { answer: done }) }
  parentPort?.postMessage(message)
}

function answer(job: Job): Answer {
  try {
    if (job.kind === 'check') return { checked: check(job.template) }
    const { values, pages } = job.data
    return { rendered: render(job.template, { values, pages: JSON.parse(pages) }) }
  } catch (error) {
    if (!(error instanceof TemplateError))
      return { failed: error instanceof Error ? String(error.stack) : String(error) }
    const { message, field, kind, line, column, tag } = error
    return { problem: { message, field, kind, line, column, ...(tag !== undefined && { tag }) } }
  }
}
