import { collectDefaultMetrics, Histogram, register } from 'prom-client'

const name = 'sandi_http_request_seconds'

function makeHistogram(): Histogram<'operation' | 'status'> {
  collectDefaultMetrics()
  return new Histogram({
    name,
    help: 'Time to answer the API, by operation and HTTP status.',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  })
}

// A bundler may load this module twice in one process; the register is shared.
const requests =
  (register.getSingleMetric(name) as Histogram<'operation' | 'status'> | undefined) ?? makeHistogram()

export function observeRequest(operation: string, status: number, seconds: number): void {
  requests.observe({ operation, status: String(status) }, seconds)
}
