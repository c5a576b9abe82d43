import { Gauge, register } from 'prom-client'
import { vendors } from '#lib/vendors/registry.ts'
import { findOpenCircuit } from './circuits.ts'

const name = 'sandi_circuit_state'

// A bundler may load this module twice in one process; the register is shared. Merchants' own accounts are not told.
if (!register.getSingleMetric(name)) {
  new Gauge({
    name,
    help: "The circuit of each product's platform account: 0 closed, 1 half-open, 2 open.",
    labelNames: ['product'],
    async collect() {
      for (const { id } of vendors.flatMap(({ products }) => products)) {
        const circuit = await findOpenCircuit(id, '').catch(() => undefined)
        this.set({ product: id }, circuit ? (circuit.state === 'open' ? 2 : 1) : 0)
      }
    },
  })
}
