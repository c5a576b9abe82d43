import { join } from 'node:path'
import { makePlace } from './place.ts'
import { startProduct } from './product.ts'

/** The whole product for all journeys, stopped and looked after when they are done. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { remove, ...place } = await makePlace()
  const product = await startProduct(place)
  process.env.SANDI_DEMO_FILE = join(place.dataDir, 'demo.json')
  return async () => {
    await product.stop()
    remove()
  }
}
