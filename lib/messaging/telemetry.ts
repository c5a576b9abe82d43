import { Counter, Histogram, register } from 'prom-client'

function once<Metric>(name: string, make: () => Metric): Metric {
  return (register.getSingleMetric(name) as Metric | undefined) ?? make()
}

const attempts = once(
  'sandi_vendor_attempts_total',
  () =>
    new Counter({
      name: 'sandi_vendor_attempts_total',
      help: 'Calls to vendors by product and outcome.',
      labelNames: ['product', 'outcome'],
    }),
)
const statuses = once(
  'sandi_delivery_outcomes_total',
  () =>
    new Counter({
      name: 'sandi_delivery_outcomes_total',
      help: 'Deliveries by the status their sending ended with.',
      labelNames: ['channel', 'status'],
    }),
)
const sending = once(
  'sandi_sending_seconds',
  () =>
    new Histogram({
      name: 'sandi_sending_seconds',
      help: 'Time from acceptance to the recorded outcome, vendors included.',
      labelNames: ['channel'],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    }),
)

export function countAttempt(product: string, outcome: string): void {
  attempts.inc({ product, outcome })
}

export function countOutcome(channel: string, status: string, seconds: number): void {
  statuses.inc({ channel, status })
  sending.observe({ channel }, seconds)
}
