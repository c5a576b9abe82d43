import { Counter, Gauge, Histogram, register } from 'prom-client'

function once<Metric>(name: string, make: () => Metric): Metric {
  return (register.getSingleMetric(name) as Metric | undefined) ?? make()
}

const tries = once(
  'sandi_callback_tries_total',
  () =>
    new Counter({
      name: 'sandi_callback_tries_total',
      help: 'Tries to send callbacks to merchants by outcome.',
      labelNames: ['outcome'],
    }),
)
const latency = once(
  'sandi_callback_seconds',
  () =>
    new Histogram({
      name: 'sandi_callback_seconds',
      help: 'Time that merchants take to answer a callback.',
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    }),
)
const underWay = once(
  'sandi_callbacks_under_way',
  () => new Gauge({ name: 'sandi_callbacks_under_way', help: 'Callbacks being sent at this moment.' }),
)

export function countTry(outcome: string, seconds: number): void {
  tries.inc({ outcome })
  latency.observe(seconds)
}

export function countUnderWay(count: number): void {
  underWay.set(count)
}
