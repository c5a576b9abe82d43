import { expect, test } from '@playwright/test'
import { makePlace } from './support/place.ts'
import { isAlive, type Process } from './support/processes.ts'
import { startProduct } from './support/product.ts'
import { until } from './support/until.ts'

test.setTimeout(240_000)

test('starting again keeps the data and the keys, after a stop and after a kill', async () => {
  const { remove, ...place } = await makePlace()
  let orphans: Process[] = []
  try {
    const first = await startProduct(place)
    await first.stop()

    const second = await startProduct(place)
    expect(second.demo).toMatchObject(keysOf(first.demo))
    orphans = second.processes()
    await second.kill()
    const isPostgres = ({ command }: { command: string }) => /postgres/.test(command)
    await until('the programs have left by themselves', 30_000, () =>
      orphans.filter(orphan => !isPostgres(orphan)).every(orphan => !isAlive(orphan)),
    )

    const third = await startProduct(place)
    expect(third.demo).toMatchObject(keysOf(first.demo))
    expect(orphans.filter(isAlive), 'left by the killed start').toEqual([])
    const { url, merchantKey } = third.demo
    const balance = await fetch(`${url}/v1/balance`, { headers: { authorization: `Bearer ${merchantKey}` } })
    expect(await balance.json()).toMatchObject({ status: true, data: { currency: 'IDR' } })
    await third.stop()
  } finally {
    for (const { pid } of orphans.filter(isAlive)) process.kill(pid, 'SIGKILL')
    remove()
  }
})

test('a second start on the same data is refused and says why', async () => {
  const { remove, ...place } = await makePlace()
  const { port } = await makePlace()
  const product = await startProduct(place)
  await expect(startProduct({ ...place, port })).rejects.toThrow(/Sandi already runs here as process \d+/)
  await product.stop()
  remove()
})

function keysOf({
  dashboard,
  merchantKey,
  gateways,
}: {
  dashboard: object
  merchantKey: string
  gateways: object
}) {
  return { dashboard, merchantKey, gateways }
}
